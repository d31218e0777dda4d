package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.absence.ApologyState;
import vn.taphuan.classes.absence.MyApologies;
import vn.taphuan.classes.absence.MyApology;
import vn.taphuan.classes.absence.SayApologyResult;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** Where a trainee says before a session that he cannot come, sees what the centre said to it, and takes it back. */
@org.springframework.stereotype.Component
class MyApologyBlock implements MyClassExtra {

    private static final int LONGEST = 500;

    private final MyApologies apologies;

    MyApologyBlock(MyApologies apologies) {
        this.apologies = apologies;
    }

    @Override
    public Optional<Component> of(ClassDetail trainingClass, Component owner) {
        var block = new Div();
        block.addClassNames("stack", "stack-2");
        block.setId("apologies-" + trainingClass.id().value());
        show(trainingClass.id(), block);
        return block.getComponentCount() == 0 ? Optional.empty() : Optional.of(block);
    }

    private void show(ClassId id, Div block) {
        block.removeAll();
        var all = apologies.of(id);
        all.stream()
                .filter(one -> one.state() != null && one.state() != ApologyState.WITHDRAWN)
                .forEach(one -> block.add(said(one, block, () -> show(id, block))));
        var open = all.stream().filter(MyApology::maySay).toList();
        if (!open.isEmpty()) {
            block.add(new Div(Buttons.small(
                    block.getTranslation("apology.say"),
                    "say-apology-" + id.value(),
                    () -> new Saying(open, () -> show(id, block)).open())));
        }
    }

    private Component said(MyApology one, Component owner, Runnable refresh) {
        var state = one.state() == null ? ApologyState.ASKED : one.state();
        var what = one.answer() == null ? one.reason() : owner.getTranslation("apology.answer", one.answer());
        var words = new TwoLines(
                owner.getTranslation(
                        "apology.for",
                        Words.when(owner, one.session().date(), one.session().halfDay())),
                what);
        words.addClassName("grow");
        var row = new Div(words, ApologyWords.badge(owner, state));
        row.addClassNames("row", "wrap", "classes-absence");
        if (one.mayTakeBack()) {
            row.add(Buttons.small(
                    owner.getTranslation("apology.take-back"),
                    "take-back-" + one.session().id().value(),
                    () -> {
                        boolean done = apologies.takeBack(one.session().id());
                        refresh.run();
                        Toasts.show(owner.getTranslation(done ? "apology.taken-back" : "apology.result.TOO_LATE"));
                    }));
        }
        return row;
    }

    /** For which session, and why. */
    private final class Saying extends Dialog {

        private final RadioButtonGroup<MyApology> session = new RadioButtonGroup<>();
        private final TextArea reason = new TextArea();
        private final Said said = new Said("apology-said");
        private final transient Runnable then;

        Saying(List<MyApology> open, Runnable then) {
            this.then = then;
            setId("apology-dialog");
            setHeaderTitle(getTranslation("apology.say"));
            session.setLabel(getTranslation("apology.session"));
            session.setItems(open);
            session.setItemLabelGenerator(one -> getTranslation(
                    "classes.mine.when." + one.session().halfDay(),
                    Words.weekday(one.session().date())));
            session.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            session.setId("apology-session");
            session.setValue(open.getFirst());
            reason.setLabel(getTranslation("apology.reason"));
            reason.setMaxLength(LONGEST);
            reason.setManualValidation(true);
            reason.setWidthFull();
            reason.setId("apology-reason");
            var text = new Paragraph(getTranslation("apology.text"));
            text.addClassNames("s", "soft");
            var content = new Div(text, session, reason, said);
            content.addClassNames("classes-dialog", "stack", "stack-3");
            add(content);
            getFooter()
                    .add(
                            Buttons.plain(getTranslation("classes.back"), "apology-back", this::close),
                            Buttons.mainCreating(getTranslation("apology.go"), "apology-go", this::go));
        }

        private void go() {
            said.clear();
            reason.setInvalid(false);
            switch (apologies.say(session.getValue().session().id(), reason.getValue())) {
                case SAID -> {
                    close();
                    then.run();
                    Toasts.show(getTranslation("apology.result.SAID"));
                }
                case REASON_MISSING -> {
                    reason.setErrorMessage(getTranslation("apology.result.REASON_MISSING"));
                    reason.setInvalid(true);
                    reason.focus();
                }
                case TOO_LONG -> said.refuse(getTranslation("apology.result.TOO_LONG", LONGEST));
                case SayApologyResult other -> said.refuse(getTranslation("apology.result." + other.name()));
            }
        }
    }
}
