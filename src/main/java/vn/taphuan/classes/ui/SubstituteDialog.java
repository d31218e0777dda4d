package vn.taphuan.classes.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.SubstitutionResult;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.Units;

/** Who comes in a person's place, and why. */
class SubstituteDialog extends Dialog {

    private final transient BiFunction<AccountId, String, SubstitutionResult> change;
    private final transient Runnable changed;
    private final PeoplePicker picker;
    private final TextArea reason = new TextArea();
    private final Said said = new Said("substitute-said");

    SubstituteDialog(
            Enrolment leaving,
            Function<String, List<AccountSummary>> source,
            Units units,
            BiFunction<AccountId, String, SubstitutionResult> change,
            Runnable changed) {
        this.change = change;
        this.changed = changed;
        setId("substitute-dialog");
        setHeaderTitle(getTranslation("classes.substitute.title", leaving.fullName()));
        picker = new PeoplePicker(source, units, false, count -> {});
        reason.setLabel(getTranslation("classes.substitute.reason"));
        reason.setId("substitute-reason");
        reason.setMaxLength(1000);
        reason.setWidthFull();
        var text = new Paragraph(getTranslation("classes.substitute.text"));
        text.addClassNames("s", "soft");
        var content = new Div(text, picker, reason, said);
        content.addClassName("classes-dialog");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("classes.back"), "substitute-back", this::close),
                        Buttons.mainCreating(getTranslation("classes.substitute.go"), "substitute-go", this::save));
    }

    private void save() {
        said.clear();
        reason.setInvalid(false);
        var chosen = picker.chosen().values().stream().findFirst();
        if (chosen.isEmpty()) {
            said.refuse(getTranslation("classes.substitute.nobody"));
            return;
        }
        switch (change.apply(chosen.get().id(), reason.getValue().strip())) {
            case SubstitutionResult.Changed() -> {
                close();
                changed.run();
                Toasts.show(
                        getTranslation("classes.substitute.done", chosen.get().fullName()));
            }
            case SubstitutionResult.AlreadyIn() ->
                said.refuse(getTranslation(
                        "classes.substitute.already", chosen.get().fullName()));
            case SubstitutionResult.UnitFull() -> said.refuse(getTranslation("classes.substitute.unit-full"));
            case SubstitutionResult.TooLate(var lastDay) ->
                said.refuse(getTranslation("classes.substitute.too-late", Formats.date(lastDay)));
            case SubstitutionResult.ReasonMissing() -> {
                reason.setErrorMessage(getTranslation("platform.reason.missing"));
                reason.setInvalid(true);
            }
        }
    }
}
