package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.AttendanceLists;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.ListRow;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.attendance.MarksOutcome;
import vn.taphuan.classes.attendance.ReadListResult;
import vn.taphuan.classes.attendance.Sheet;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;

/** Brings attendance of one session in from a list: a file is chosen, each row says what would come of it, then it is written. */
@Route(value = AttendanceListView.ROUTE + "/:sessionId", layout = MainLayout.class)
@RolesAllowed(Permissions.ATTENDANCE_TAKE)
class AttendanceListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "attendance-list";

    private static final long LARGEST = 5L * 1024 * 1024;
    private static final int LONGEST_REASON = 500;

    private final transient AttendanceSheets sheets;
    private final transient AttendanceLists lists;
    private final Div result = new Div();
    private final FilePicker picker = new FilePicker(LARGEST, List.of(".xlsx", ".csv"));

    private SessionId session = new SessionId(new UUID(0, 0));

    AttendanceListView(AttendanceSheets sheets, AttendanceLists lists) {
        this.sheets = sheets;
        this.lists = lists;
        addClassNames("page", "stack");
        result.addClassNames("stack");
        result.setId("list-result");
        picker.onPicked(this::read);
    }

    static String path(SessionId session) {
        return ROUTE + "/" + session.value();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.list.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = event.getRouteParameters()
                .get("sessionId")
                .flatMap(SessionId::parse)
                .orElseThrow(NotFoundException::new);
        show(sheets.open(session, null).orElseThrow(NotFoundException::new));
    }

    private void show(Sheet sheet) {
        removeAll();
        result.removeAll();
        var back = new Anchor("attendance/" + session.value(), getTranslation("attendance.sheets.title"));
        back.setRouterIgnore(true);
        var crumbs = new Div(
                back,
                new Span(" / " + Words.label(this, sheet.trainingClass())),
                new Span(" · " + getTranslation("classes.session", sheet.number())));
        crumbs.addClassName("crumbs");
        add(
                crumbs,
                new PageHead(
                        getTranslation("attendance.list.title"),
                        Words.full(this, sheet.trainingClass()) + " · "
                                + Words.when(this, sheet.date(), sheet.halfDay())));
        if (!sheet.editable()) {
            add(Note.info(
                    getTranslation("classes.attendance.closed.title"), getTranslation("attendance.list.closed.text")));
            return;
        }
        var text = new Paragraph(getTranslation("attendance.list.help"));
        text.addClassNames("s", "soft");
        add(new Card(getTranslation("attendance.list.file"), text, picker), result);
    }

    private void read() {
        result.removeAll();
        picker.picked().ifPresent(file -> {
            switch (lists.read(session, file.content())) {
                case ReadListResult.Read read -> preview(read);
                case ReadListResult.Unreadable() -> picker.refuse(getTranslation("attendance.list.unreadable"));
                case ReadListResult.NoHeadings() -> picker.refuse(getTranslation("attendance.list.no-headings"));
                case ReadListResult.SheetClosed() -> picker.refuse(getTranslation("classes.attendance.closed.title"));
            }
        });
    }

    private void preview(ReadListResult.Read read) {
        var changes = read.changes();
        long refused = read.rows().stream()
                .filter(row -> row.outcome() instanceof ListRow.Refused)
                .count();
        var head = getTranslation("attendance.list.preview", read.rows().size(), changes.size(), refused);
        var card = new Card(head);
        card.setId("list-preview");
        if (refused > 0) {
            card.add(Note.attention(
                    getTranslation("attendance.list.refused", refused),
                    getTranslation("attendance.list.refused.text")));
        }
        var reason = reason();
        if (read.asksReason()) {
            card.add(reason);
        }
        if (changes.isEmpty()) {
            card.add(Note.info(getTranslation("attendance.list.nothing"), ""));
        } else {
            card.add(new Div(Buttons.mainCreating(
                    getTranslation("attendance.list.write", changes.size()),
                    "list-write",
                    () -> write(changes, read.asksReason() ? reason : null))));
        }
        var table = new DataTable(Stream.of("row", "person", "said", "outcome")
                .map(column -> getTranslation("attendance.list.column." + column)));
        Stream.concat(
                        read.rows().stream().filter(row -> row.outcome() instanceof ListRow.Refused),
                        read.rows().stream().filter(row -> !(row.outcome() instanceof ListRow.Refused)))
                .forEach(row -> table.row(
                        new Span(String.valueOf(row.number())), person(row), new Span(row.said()), outcome(row)));
        card.add(table);
        result.add(card);
    }

    private TextField reason() {
        var reason = new TextField(getTranslation("classes.attendance.reason.label"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setHelperText(getTranslation("classes.attendance.reason.text"));
        reason.setId("list-reason");
        return reason;
    }

    private Component person(ListRow row) {
        return row.outcome() instanceof ListRow.Fits fits
                ? new TwoLines(fits.person(), fits.unit())
                : new TwoLines(row.name().isBlank() ? "–" : row.name(), row.unit());
    }

    private Component outcome(ListRow row) {
        return switch (row.outcome()) {
            case ListRow.Fits(var person, var unit, var change, var effect) ->
                switch (effect) {
                    case NEW -> new StateBadge(Tone.DONE, "check", mark(change));
                    case SAME ->
                        new StateBadge(Tone.NEUTRAL, "minus", getTranslation("attendance.list.same", mark(change)));
                    case OTHER ->
                        new StateBadge(Tone.ATTENTION, "pen", getTranslation("attendance.list.other", mark(change)));
                };
            case ListRow.Refused(var why) ->
                new StateBadge(Tone.BLOCKED, "x", getTranslation("attendance.list.problem." + why.name()));
            case ListRow.Empty() -> new StateBadge(Tone.NEUTRAL, "minus", getTranslation("attendance.list.empty"));
        };
    }

    private String mark(MarkChange change) {
        var mark = change.mark();
        var word = mark == null ? "" : getTranslation("attendance.mark." + mark.name());
        return change.missedPeriods() == 0
                ? word
                : word + ", " + getTranslation("attendance.list.missed", change.missedPeriods());
    }

    private void write(List<MarkChange> changes, @Nullable TextField reason) {
        if (reason != null && reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("classes.attendance.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        var outcome = lists.write(session, changes, reason == null ? null : reason.getValue());
        result.removeAll();
        result.add(written(changes, outcome));
        var sheet = Links.light("/attendance/" + session.value(), getTranslation("classes.sheet"), "to-sheet");
        result.add(new Div(sheet));
    }

    private Component written(List<MarkChange> changes, MarksOutcome outcome) {
        long held = outcome.saved().stream()
                .filter(saved -> changes.stream()
                        .anyMatch(change -> change.enrolment().equals(saved.enrolment())
                                && change.seq() == saved.seq()
                                && change.mark() == saved.mark()
                                && change.missedPeriods() == saved.missedPeriods()))
                .count();
        long others = outcome.saved().size() - held;
        var done = getTranslation("attendance.list.written", held);
        return others + outcome.refused().size() == 0
                ? Note.done(done, "")
                : Note.attention(
                        done,
                        getTranslation(
                                "attendance.list.not-written",
                                others,
                                outcome.refused().size()));
    }
}
