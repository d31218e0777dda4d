package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.finalpaper.FinalMark;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.finalpaper.MarkResult;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.DecimalField;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** Final marks, each saved as soon as it is typed. */
class FinalPaperTab extends Div {

    private final transient ClassDetail of;
    private final transient FinalMarks marks;
    private final transient Map<AccountId, FinalMark> known;
    private final transient BigDecimal pass;
    private final boolean editable;
    private final CardGrid<Enrolment> grid = new CardGrid<>();

    FinalPaperTab(ClassDetail of, Enrolments enrolments, FinalMarks marks) {
        this.of = of;
        this.marks = marks;
        this.known = new HashMap<>(marks.of(of.id()));
        this.pass = marks.passMark(of.id());
        this.editable = marks.mayEnter(of);
        addClassName("stack");
        var people = enrolments.of(of.id());
        if (people.isEmpty()) {
            add(new EmptyState(
                    "file", getTranslation("classes.final.empty.title"), getTranslation("classes.final.empty.text")));
            return;
        }
        var help = new Paragraph(getTranslation("classes.final.help", number(pass)));
        help.addClassName("soft");
        grid.setId("final-marks");
        grid.addClassName("classes-people");
        grid.component(
                        getTranslation("classes.column.person"),
                        person -> new TwoLines(person.fullName(), person.unitName()))
                .setFlexGrow(2);
        grid.component(getTranslation("classes.final.first"), person -> field(person, 1));
        grid.component(getTranslation("classes.final.second"), person -> field(person, 2));
        grid.component(getTranslation("classes.final.result"), person -> result(known.get(person.account())));
        grid.setItems(people);
        if (!marks.isAskedFor(of.id())) {
            add(Note.info(
                    getTranslation("classes.final.not-asked.title"), getTranslation("classes.final.not-asked.text")));
        }
        add(help, grid);
    }

    private Component field(Enrolment person, int attempt) {
        var mark = known.get(person.account());
        var value = mark == null ? null : attempt == 1 ? mark.first() : mark.second();
        boolean offered = attempt == 1 || (mark != null && mark.first().compareTo(pass) < 0);
        if (!editable || !offered) {
            return new Span(value == null ? "" : number(value));
        }
        var field = new DecimalField();
        field.addClassName("classes-mark");
        field.setId((attempt == 1 ? "first-" : "second-") + person.id().value());
        field.setAriaLabel(
                getTranslation(attempt == 1 ? "classes.final.first.of" : "classes.final.second.of", person.fullName()));
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                enter(person, attempt, change.getValue(), null, field);
            }
        });
        return field;
    }

    private void enter(
            Enrolment person, int attempt, BigDecimal value, @Nullable String reason, BigDecimalField field) {
        var result = attempt == 1
                ? marks.enterFirst(person.id(), value, reason)
                : marks.enterSecond(person.id(), value, reason);
        field.setInvalid(false);
        switch (result) {
            case MarkResult.Stored(var mark) -> {
                known.put(person.account(), mark);
                grid.getDataProvider().refreshItem(person);
                Toasts.show(getTranslation("classes.final.saved", person.fullName(), number(value)));
            }
            case MarkResult.WrongMark() -> wrong(field, getTranslation("classes.final.wrong"));
            case MarkResult.NoSecondTry(var below) ->
                wrong(field, getTranslation("classes.final.no-second", number(below)));
            case MarkResult.SecondEntered() -> wrong(field, getTranslation("classes.final.second-entered"));
            case MarkResult.NotNow(var state) ->
                wrong(field, getTranslation("classes.final.not-now", Words.state(this, state)));
            case MarkResult.ReasonMissing() ->
                ReasonDialog.ask(
                        getTranslation("classes.final.change", person.fullName()),
                        getTranslation("classes.final.change.text"),
                        getTranslation("classes.final.change.go"),
                        given -> enter(person, attempt, value, given, field));
        }
    }

    private static void wrong(BigDecimalField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private Span result(@Nullable FinalMark mark) {
        if (mark == null) {
            return new StateBadge(Tone.NEUTRAL, "minus", getTranslation("classes.final.none"));
        }
        return mark.counting().compareTo(pass) >= 0
                ? new StateBadge(Tone.DONE, "check", getTranslation("classes.final.passed"))
                : new StateBadge(Tone.ATTENTION, "alert", getTranslation("classes.final.below", number(pass)));
    }

    private static String number(BigDecimal number) {
        return Formats.number(number.doubleValue());
    }
}
