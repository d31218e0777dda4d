package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.feed.OwnFeed;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;

/** The own sessions in a calendar program of one's own: the secret link to them, and how to use it. */
@Route(value = ClassesNavigation.MY_CALENDAR, layout = MainLayout.class)
@Menu(title = "feeds.mine.menu", icon = "cal", order = 48)
@PermitAll
class MyCalendarView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient OwnFeed feed;
    private final transient InviteLinks links;

    MyCalendarView(OwnFeed feed, InviteLinks links) {
        this.feed = feed;
        this.links = links;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feeds.mine.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new PageHead(getTranslation("feeds.mine.title"), getTranslation("feeds.mine.help")),
                new Card(getTranslation("feeds.link.title"), new FeedBox(FeedBox.Source.own(feed), links.base())),
                new Card(getTranslation("feeds.how"), steps(), note()));
    }

    private OrderedList steps() {
        return new OrderedList(Stream.of("feeds.how.phone", "feeds.how.google", "feeds.how.outlook")
                .map(key -> new ListItem(getTranslation(key)))
                .toArray(ListItem[]::new));
    }

    private Paragraph note() {
        var note = new Paragraph(getTranslation("feeds.how.delay"));
        note.addClassNames("s", "soft");
        return note;
    }
}
