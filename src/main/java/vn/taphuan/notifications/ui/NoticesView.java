package vn.taphuan.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.notifications.NoticeGroup;
import vn.taphuan.notifications.NoticeWords;
import vn.taphuan.notifications.OwnNotices;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.Toasts;

/** What somebody was told, the newest first, changes of one class together. Opening it marks everything as read. */
@Route(value = NoticesView.ROUTE, layout = MainLayout.class)
@Menu(title = "notifications.menu", icon = "bell", order = 49)
@PermitAll
class NoticesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "notices";

    private final transient OwnNotices notices;
    private final transient NoticeWords words;
    private final transient TrainingClasses classes;
    private final transient CurrentAccount current;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();

    NoticesView(OwnNotices notices, NoticeWords words, TrainingClasses classes, CurrentAccount current) {
        this.notices = notices;
        this.words = words;
        this.classes = classes;
        this.current = current;
        addClassName("page");
        list.addClassNames("list", "list-flush", "notices");
        list.setId("notices");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.title");
    }

    /** Before the bell counts. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.removeAll();
        var now = notices.now();
        var newest = notices.latest(0);
        notices.readUntil(now);
        add(new PageHead(getTranslation("notifications.title"), getTranslation("notifications.help")));
        if (newest.isEmpty()) {
            add(new EmptyState(
                    "bell", getTranslation("notifications.empty.title"), getTranslation("notifications.empty.text")));
        } else {
            var card = new Div(list);
            card.addClassNames("card", "card-flush");
            add(card, more);
            show(newest, 0);
        }
        add(new Card(getTranslation("notifications.mail.title"), byMail()));
    }

    private void show(List<NoticeGroup> groups, int page) {
        groups.forEach(group -> list.add(item(group)));
        more.removeAll();
        int shown = groups.stream().mapToInt(group -> group.notices().size()).sum();
        if (shown == OwnNotices.PAGE) {
            more.add(Buttons.plain(
                    getTranslation("notifications.older"), "older", () -> show(notices.latest(page + 1), page + 1)));
        }
    }

    private ListItem item(NoticeGroup group) {
        var head = new Div(new Anchor(path(group), words.label(group.trainingClass(), getLocale())));
        head.addClassName("notices-head");
        if (group.unread()) {
            head.add(new StateBadge(StateBadge.Tone.IN_PROGRESS, "bell", getTranslation("notifications.new")));
        }
        var at = new Span(Formats.dateTime(group.at()));
        at.addClassNames("s", "soft");
        var content = new Div(head, at);
        content.addClassNames("grow", "stack", "stack-2");
        group.inOrder().forEach(notice -> content.add(new Paragraph(words.sentence(notice, getLocale()))));
        return new ListItem(content);
    }

    /** The page of the class where the person may open it; else the one of his own on which the class stands. */
    private String path(NoticeGroup group) {
        var id = group.trainingClass().id();
        if ((current.may(Permissions.CLASS_READ) || current.may(Permissions.CLASS_TEACH)) && classes.mayFind(id)) {
            return ClassesNavigation.of(id);
        }
        return switch (group.notices().getFirst().kind()) {
            case CLASS_OPENED, NOMINEE_SEATED, NOMINEE_WAITING, NOMINEE_REFUSED ->
                current.may(Permissions.CLASS_NOMINATE) ? ClassesNavigation.NOMINATIONS : ofClerk();
            case TEACHING_ENDED ->
                current.may(Permissions.CLASS_TEACH) ? ClassesNavigation.TEACHING : ClassesNavigation.MINE;
            default -> ClassesNavigation.MINE;
        };
    }

    private String ofClerk() {
        return current.may(Permissions.ATTENDANCE_TAKE) ? ClassesNavigation.SHEETS : ClassesNavigation.MINE;
    }

    private Component byMail() {
        return switch (notices.byMail()) {
            case ON -> choice(true);
            case OFF -> choice(false);
            case NO_ADDRESS ->
                new Div(
                        new Paragraph(getTranslation("notifications.mail.no-address")),
                        new Anchor("account", getTranslation("notifications.mail.to-account")));
            case NOT_OFFERED -> new Paragraph(getTranslation("notifications.mail.not-offered"));
        };
    }

    private Component choice(boolean on) {
        var box = new Checkbox(getTranslation("notifications.mail.wanted"), on);
        box.setId("by-mail");
        box.addValueChangeListener(change -> {
            notices.wantMail(change.getValue());
            Toasts.show(getTranslation(change.getValue() ? "notifications.mail.on" : "notifications.mail.off"));
        });
        return box;
    }
}
