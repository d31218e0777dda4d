package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.classes.absence.MakeUp;
import vn.taphuan.classes.absence.MakeUpCandidate;
import vn.taphuan.classes.absence.MakeUps;
import vn.taphuan.classes.absence.Missed;
import vn.taphuan.classes.absence.OfferMakeUpResult;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** Who missed which session, and which session of another class makes up for it. */
class MakeUpsCard extends Section {

    private final transient ClassDetail of;
    private final transient MakeUps makeUps;
    private final transient Runnable refresh;

    MakeUpsCard(ClassDetail of, List<Missed> all, MakeUps makeUps, Runnable refresh) {
        this.of = of;
        this.makeUps = makeUps;
        this.refresh = refresh;
        addClassNames("card", "stack", "stack-3");
        setId("make-ups");
        boolean offers = makeUps.mayOffer(of);
        var text = new Paragraph(getTranslation("makeup.card.text"));
        text.addClassNames("s", "soft");
        var table = new DataTable(Stream.of("person", "session", "make-up", "actions")
                .map(column -> getTranslation("makeup.column." + column)));
        all.forEach(one -> table.row(
                new TwoLines(one.person(), one.unit()), session(one), makeUp(one), offers ? action(one) : new Span()));
        add(new H2(getTranslation("makeup.card", all.size())), text, table);
    }

    private Component session(Missed one) {
        var mark = getTranslation(one.excused() ? "attendance.mark.EXCUSED" : "attendance.mark.ABSENT");
        return of.session(one.session())
                .<Component>map(session -> new TwoLines(
                        getTranslation("classes.session", session.number()) + " · " + mark,
                        Words.when(this, session.date(), session.halfDay())))
                .orElseGet(Span::new);
    }

    private Component makeUp(Missed one) {
        var makeUp = one.makeUp();
        return makeUp == null
                ? new Span("–")
                : new TwoLines(
                        ApologyWords.badge(this, makeUp.state()),
                        Words.when(this, makeUp.date(), makeUp.halfDay())
                                + " · "
                                + Words.label(this, makeUp.trainingClass())
                                + (makeUp.placeName().isEmpty() ? "" : " · " + makeUp.placeName()));
    }

    private Component action(Missed one) {
        var makeUp = one.makeUp();
        var key = one.session().value() + "-" + one.enrolment().value();
        return makeUp != null && makeUp.stands()
                ? Buttons.small(getTranslation("makeup.withdraw"), "withdraw-" + key, () -> withdraw(one, makeUp))
                : Buttons.small(getTranslation("makeup.offer"), "offer-" + key, () -> new Offering(one).open());
    }

    private void withdraw(Missed one, MakeUp makeUp) {
        ReasonDialog.ask(
                getTranslation("makeup.withdraw.title", one.person()),
                getTranslation("makeup.withdraw.text"),
                getTranslation("makeup.withdraw"),
                reason -> {
                    boolean done = makeUps.withdraw(makeUp.id(), reason);
                    refresh.run();
                    Toasts.show(getTranslation(done ? "makeup.withdrawn" : "makeup.meanwhile", one.person()));
                });
    }

    /** Which of the sessions that would do. */
    private final class Offering extends Dialog {

        private final transient Missed missed;
        private final RadioButtonGroup<MakeUpCandidate> session = new RadioButtonGroup<>();
        private final Said said = new Said("make-up-said");

        Offering(Missed missed) {
            this.missed = missed;
            setId("make-up-dialog");
            setHeaderTitle(getTranslation("makeup.offer.title", missed.person()));
            var candidates = makeUps.candidates(missed.session(), missed.enrolment());
            session.setLabel(getTranslation("makeup.session"));
            session.setItems(candidates);
            session.setItemLabelGenerator(this::words);
            session.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            session.setId("make-up-session");
            var content = new Div();
            content.addClassNames("classes-dialog", "stack", "stack-3");
            add(content);
            getFooter().add(Buttons.plain(getTranslation("classes.back"), "make-up-back", this::close));
            if (candidates.isEmpty()) {
                content.add(Note.info(getTranslation("makeup.none"), getTranslation("makeup.none.text")));
                return;
            }
            session.setValue(candidates.getFirst());
            var text = new Paragraph(getTranslation("makeup.offer.text"));
            text.addClassNames("s", "soft");
            content.add(text, session, said);
            getFooter().add(Buttons.mainCreating(getTranslation("makeup.offer.go"), "make-up-go", this::go));
        }

        private String words(MakeUpCandidate one) {
            return getTranslation(
                    "makeup.candidate",
                    Words.when(this, one.date(), one.halfDay()),
                    Words.label(this, one.trainingClass()),
                    one.placeName(),
                    one.free());
        }

        private void go() {
            said.clear();
            var result = makeUps.offer(
                    missed.session(), missed.enrolment(), session.getValue().session());
            if (result == OfferMakeUpResult.OFFERED) {
                close();
                refresh.run();
                Toasts.show(getTranslation("makeup.offered", missed.person()));
            } else {
                said.refuse(getTranslation("makeup.result." + result.name()));
            }
        }
    }
}
