package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.sitting.SittingSummary;
import vn.taphuan.quizzes.sitting.Sittings;

/** The sittings that staff have to do with now: of their classes, or at their places. */
@Route(value = SittingNavigation.ALL, layout = MainLayout.class)
@Menu(title = "quizzes.sitting.menu", icon = "clock", order = 106)
@RolesAllowed({Permissions.CLASS_READ, Permissions.ATTENDANCE_TAKE})
class SittingsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Sittings sittings;
    private final transient Clock clock;

    SittingsView(Sittings sittings, Clock clock) {
        this.sittings = sittings;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quizzes.sitting.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHead(getPageTitle(), getTranslation("quizzes.sitting.list.help")));
        var now = clock.instant();
        var all = sittings.current();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "clock",
                    getTranslation("quizzes.sitting.list.empty.title"),
                    getTranslation("quizzes.sitting.list.empty.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        all.forEach(one -> list.add(item(one, now)));
        var card = new Div(list);
        card.addClassName("card");
        add(card);
    }

    private ListItem item(SittingSummary one, Instant now) {
        var words = new TwoLines(
                new Span(one.title()),
                SittingWords.label(this, one.trainingClass()) + " · "
                        + SittingWords.window(one.opensAt(), one.closesAt()));
        words.addClassName("grow");
        var item = new ListItem(words, SittingWords.badge(this, one, now), SittingTab.open(this, one));
        item.addClassName("wrap");
        return item;
    }
}
