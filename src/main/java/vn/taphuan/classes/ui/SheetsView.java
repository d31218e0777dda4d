package vn.taphuan.classes.ui;

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
import java.time.LocalDate;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.session.SessionSummary;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;

/** A site clerk's work: the sessions of today and the coming days at his places. */
@Route(value = ClassesNavigation.SHEETS, layout = MainLayout.class)
@Menu(title = "attendance.sheets.menu", icon = "check", order = 105)
@RolesAllowed(Permissions.ATTENDANCE_TAKE)
class SheetsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient SiteClerks clerks;
    private final transient Clock clock;

    SheetsView(SiteClerks clerks, Clock clock) {
        this.clerks = clerks;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.sheets.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHead(getTranslation("attendance.sheets.title"), getTranslation("attendance.sheets.help")));
        var sessions = clerks.mySessions();
        if (sessions.isEmpty()) {
            add(new EmptyState(
                    "check",
                    getTranslation("attendance.sheets.empty.title"),
                    getTranslation("attendance.sheets.empty.text")));
            return;
        }
        var today = LocalDate.now(clock);
        var list = new UnorderedList();
        list.addClassName("list");
        sessions.forEach(session -> list.add(item(session, session.date().equals(today))));
        var card = new Div(list);
        card.addClassName("card");
        add(card);
    }

    private ListItem item(SessionSummary session, boolean today) {
        var words = new TwoLines(
                new Span(getTranslation(
                        "classes.session-of", Words.label(this, session.trainingClass()), session.number())),
                Words.when(this, session.date(), session.halfDay()) + " · " + Words.few(this, session.rooms()));
        words.addClassName("grow");
        var item = new ListItem(words);
        if (!today) {
            return item;
        }
        var links = new Div();
        links.addClassNames("row", "wrap");
        if (session.isConference()) {
            links.add(Links.light(
                    "/" + ConferenceNavigation.desk(session.id()),
                    getTranslation("classes.site.page"),
                    "site-" + session.id().value()));
        }
        links.add(
                Links.light(
                        "/attendance/" + session.id().value(),
                        getTranslation("classes.sheet"),
                        "sheet-" + session.id().value()),
                Links.light(
                        "/checkin/screen/" + session.id().value(),
                        getTranslation("checkin.screen.link"),
                        "screen-" + session.id().value()));
        item.add(links);
        item.addClassNames("wrap", "classes-roomy"); // on a phone the links go below the words
        return item;
    }
}
