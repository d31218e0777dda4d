package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.absence.Apologies;
import vn.taphuan.classes.absence.MakeUps;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Attended;
import vn.taphuan.classes.attendance.AttendedPeriods;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;

/** The sheets of a class and what they come to for each person. */
class AttendanceTab extends Div {

    /** The tab in which sign-in sheets are produced and their signed copies kept; a feature further down adds it. */
    private static final String PAPERS = "/papers";

    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);
    private static final Set<ClassState> CORRECTING =
            EnumSet.of(ClassState.OPEN, ClassState.RUNNING, ClassState.ASSESSING);

    AttendanceTab(
            ClassDetail of,
            Enrolments enrolments,
            AttendanceSheets sheets,
            AttendedPeriods attended,
            Apologies apologies,
            MakeUps makeUps,
            CurrentAccount current,
            LocalDate today,
            Runnable refresh) {
        addClassName("stack");
        var people = enrolments.of(of.id());
        if (people.isEmpty()) {
            add(new EmptyState(
                    "check",
                    getTranslation("attendance.tab.empty.title"),
                    getTranslation("attendance.tab.empty.text")));
            return;
        }
        var marks = attended.marks(of.id());
        var periods = attended.of(of.id());
        if (current.may(Permissions.ATTENDANCE_TAKE)) {
            add(sheets(of, people.size(), sheets, today));
        }
        boolean reads = current.may(Permissions.PAPER_READ)
                && current.scope(Permissions.PAPER_READ).includes(of.centre());
        if (reads) {
            var papers = Links.small(ClassView.path(of.id()) + PAPERS, getTranslation("attendance.scan-of-sheet"));
            papers.setId("signed-sheets");
            add(new Div(papers));
        }
        var said = apologies.of(of.id());
        if (!said.isEmpty()) {
            boolean decides = current.may(Permissions.CLASS_PLAN)
                    && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
            add(new ApologiesCard(of, said, decides, apologies, refresh));
        }
        var grid = new CardGrid<Enrolment>();
        grid.setId("attendance");
        grid.addClassName("classes-people");
        grid.component(
                        getTranslation("classes.column.person"),
                        person -> new TwoLines(person.fullName(), person.unitName()))
                .setFlexGrow(2);
        of.sessions()
                .forEach(session -> grid.component(
                        getTranslation("classes.session", session.number()),
                        person -> mark(
                                marks.getOrDefault(person.account(), Map.of()).get(session.id()))));
        grid.text(getTranslation("attendance.column.periods"), person -> periods(periods.get(person.account())));
        grid.setItems(people);
        add(grid);
        var missed = makeUps.missed(of.id());
        if (!missed.isEmpty()) {
            add(new MakeUpsCard(of, missed, makeUps, refresh));
        }
    }

    private Div sheets(ClassDetail of, int people, AttendanceSheets sheets, LocalDate today) {
        if (!current(of, sheets)) {
            return new Div();
        }
        var table = new DataTable(
                Stream.of("session", "marked", "sheet").map(column -> getTranslation("attendance.column." + column)));
        var marked = sheets.marked(of.sessions().stream().map(SessionDetail::id).toList());
        of.sessions()
                .forEach(session -> table.row(
                        new TwoLines(
                                getTranslation("classes.session", session.number()),
                                Words.when(this, session.date(), session.halfDay())),
                        new Fill(marked.getOrDefault(session.id(), 0), people),
                        links(
                                session,
                                CORRECTING.contains(of.state())
                                        && !session.date().isAfter(today),
                                TAKING.contains(of.state()) && !session.date().isBefore(today))));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        return card;
    }

    /**
     * @param takes whether marks can be written
     * @param screen whether people can still check in to it
     */
    private Div links(SessionDetail session, boolean takes, boolean screen) {
        var links = new Div(Links.light(
                "/attendance/" + session.id().value(), getTranslation("classes.sheet"), "sheet-" + session.number()));
        if (takes) {
            var list = Links.small(AttendanceListView.path(session.id()), getTranslation("attendance.list.link"));
            list.setId("list-" + session.number());
            links.add(list);
        }
        if (screen) {
            links.add(Links.light(
                    "/checkin/screen/" + session.id().value(),
                    getTranslation("checkin.screen.link"),
                    "screen-" + session.number()));
        }
        links.addClassNames("row", "wrap");
        return links;
    }

    private static boolean current(ClassDetail of, AttendanceSheets sheets) {
        return of.sessions().stream().anyMatch(session -> sheets.keeps(session.id()));
    }

    private String periods(@Nullable Attended attended) {
        if (attended == null) {
            return "";
        }
        var periods = getTranslation("attendance.periods", attended.counted(), attended.total());
        return attended.madeUp() == 0
                ? periods
                : periods + " " + getTranslation("attendance.made-up", attended.madeUp());
    }

    private Span mark(@Nullable Mark mark) {
        if (mark == null) {
            return new StateBadge(Tone.NEUTRAL, "minus", getTranslation("attendance.mark.none"));
        }
        var text = getTranslation("attendance.mark." + mark.name());
        return switch (mark) {
            case PRESENT -> new StateBadge(Tone.DONE, "check", text);
            case LATE -> new StateBadge(Tone.ATTENTION, "clock", text);
            case EXCUSED -> new StateBadge(Tone.IN_PROGRESS, "file", text);
            case ABSENT -> new StateBadge(Tone.BLOCKED, "x", text);
        };
    }
}
