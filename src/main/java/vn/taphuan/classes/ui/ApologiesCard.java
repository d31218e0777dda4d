package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.classes.absence.Apologies;
import vn.taphuan.classes.absence.Apology;
import vn.taphuan.classes.absence.ApologyState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** Who has said beforehand that he cannot come; an officer accepts or declines with a reason. */
class ApologiesCard extends Section {

    private final transient ClassDetail of;
    private final transient Apologies apologies;
    private final transient Runnable refresh;

    ApologiesCard(ClassDetail of, List<Apology> all, boolean decides, Apologies apologies, Runnable refresh) {
        this.of = of;
        this.apologies = apologies;
        this.refresh = refresh;
        addClassNames("card", "stack", "stack-3");
        setId("apologies");
        var text = new Paragraph(getTranslation("apology.card.text"));
        text.addClassNames("s", "soft");
        var table = new DataTable(Stream.of("person", "session", "reason", "state", "actions")
                .map(column -> getTranslation("apology.column." + column)));
        all.forEach(one -> table.row(
                new TwoLines(one.person(), one.unit()),
                session(one),
                new Span(one.reason()),
                state(one),
                decides && one.state() == ApologyState.ASKED ? actions(one) : new Span()));
        long open =
                all.stream().filter(one -> one.state() == ApologyState.ASKED).count();
        add(new H2(getTranslation("apology.card", all.size(), open)), text, table);
    }

    private Component session(Apology one) {
        return of.session(one.session())
                .<Component>map(session -> new TwoLines(
                        getTranslation("classes.session", session.number()),
                        Words.when(this, session.date(), session.halfDay())))
                .orElseGet(Span::new);
    }

    private Component state(Apology one) {
        var badge = ApologyWords.badge(this, one.state());
        if (one.decidedBy() == null) {
            return badge;
        }
        var by = one.answer() == null ? one.decidedBy() : one.decidedBy() + ": " + one.answer();
        return new TwoLines(badge, by);
    }

    private Div actions(Apology one) {
        var key = one.session().value() + "-" + one.enrolment().value();
        var actions = new Div(
                Buttons.small(
                        getTranslation("apology.accept"),
                        "accept-" + key,
                        () -> done(apologies.accept(one.session(), one.enrolment()), "apology.accepted", one)),
                Buttons.small(
                        getTranslation("apology.decline"),
                        "decline-" + key,
                        () -> ReasonDialog.ask(
                                getTranslation("apology.decline.title", one.person()),
                                getTranslation("apology.decline.text"),
                                getTranslation("apology.decline"),
                                reason -> done(
                                        apologies.decline(one.session(), one.enrolment(), reason),
                                        "apology.declined",
                                        one))));
        actions.addClassNames("row", "wrap");
        return actions;
    }

    private void done(boolean decided, String key, Apology one) {
        refresh.run();
        Toasts.show(getTranslation(decided ? key : "apology.meanwhile", one.person()));
    }
}
