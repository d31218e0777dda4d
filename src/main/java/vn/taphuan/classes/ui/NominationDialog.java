package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.nomination.NominationContent;
import vn.taphuan.classes.nomination.NominationProblem;
import vn.taphuan.classes.nomination.NominationResult;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** A paper by which a unit names people: of which unit, what stands on it, and whom it names. */
class NominationDialog extends Dialog {

    private final transient ClassId of;
    private final transient Nominations nominations;
    private final transient @Nullable UnitSummary fixed;
    private final transient Runnable entered;
    private final UnitBox unit;
    private final TextField number = new TextField();
    private final DatePicker date;
    private final TextField issuedBy = new TextField();
    private final PeoplePicker picker;
    private final Said said = new Said("nomination-said");
    private final Map<NominationProblem, HasValidation> fields = new EnumMap<>(NominationProblem.class);

    /** @param fixed the unit whose officer enters it; none for an officer of the centre, who chooses the unit */
    NominationDialog(ClassId of, Nominations nominations, Units units, @Nullable UnitSummary fixed, Runnable entered) {
        this.of = of;
        this.nominations = nominations;
        this.fixed = fixed;
        this.entered = entered;
        setId("nomination-dialog");
        setHeaderTitle(getTranslation("classes.nomination.enter"));
        unit = new UnitBox(
                getTranslation("classes.nomination.unit"), text -> units.within(Permissions.CLASS_PLAN, text, null));
        unit.setId("nomination-unit");
        date = DatePickers.of(getTranslation("classes.nomination.date"), "nomination-date");
        var go = Buttons.mainCreating(getTranslation("classes.nomination.go", 0), "nomination-go", this::save);
        picker = new PeoplePicker(
                text -> chosenUnit()
                        .map(at -> nominations.candidates(of, at, text))
                        .orElse(List.of()),
                units,
                true,
                count -> go.setText(getTranslation("classes.nomination.go", count)));
        var paper = new Div();
        paper.add(fields());
        paper.addClassName("classes-fields");
        var content = new Div(paper, picker, said);
        content.addClassName("classes-dialog");
        add(content);
        getFooter().add(Buttons.plain(getTranslation("classes.back"), "nomination-back", this::close), go);
    }

    private List<Component> fields() {
        number.setLabel(getTranslation("classes.nomination.number"));
        number.setHelperText(getTranslation("classes.nomination.number.help"));
        number.setMaxLength(80);
        number.setId("nomination-number");
        issuedBy.setLabel(getTranslation("classes.nomination.issued-by"));
        issuedBy.setMaxLength(200);
        issuedBy.setId("nomination-issued-by");
        issuedBy.addClassName("wide");
        fields.put(NominationProblem.NUMBER_MISSING, number);
        fields.put(NominationProblem.NUMBER_TOO_LONG, number);
        fields.put(NominationProblem.DATE_MISSING, date);
        fields.put(NominationProblem.DATE_WRONG, date);
        fields.put(NominationProblem.ISSUER_MISSING, issuedBy);
        fields.put(NominationProblem.ISSUER_TOO_LONG, issuedBy);
        if (fixed != null) {
            issuedBy.setValue(fixed.name());
            return List.of(number, date, issuedBy);
        }
        unit.addClassName("wide");
        unit.addValueChangeListener(change -> {
            if (issuedBy.isEmpty() && change.getValue() != null) {
                issuedBy.setValue(change.getValue().name());
            }
            picker().ifPresent(PeoplePicker::clear);
        });
        return List.of(unit, number, date, issuedBy);
    }

    /** None while the dialog is being made. */
    private Optional<PeoplePicker> picker() {
        return Optional.ofNullable(picker);
    }

    private Optional<UnitId> chosenUnit() {
        return fixed != null
                ? Optional.of(fixed.id())
                : Optional.ofNullable(unit.getValue()).map(UnitSummary::id);
    }

    private void save() {
        said.clear();
        fields.values().forEach(field -> field.setInvalid(false));
        var at = chosenUnit();
        if (at.isEmpty()) {
            said.refuse(getTranslation("classes.nomination.unit.missing"));
            return;
        }
        var chosen = picker.chosen();
        var content = new NominationContent(
                number.getValue(), date.getValue(), issuedBy.getValue(), List.copyOf(chosen.keySet()));
        switch (nominations.enter(of, at.get(), content)) {
            case NominationResult.Entered sent -> {
                close();
                Toasts.show(getTranslation("classes.nomination.entered", sent.people()));
                entered.run();
            }
            case NominationResult.Wrong(var problems) -> problems.forEach(this::refuse);
            case NominationResult.Known(var known) ->
                said.refuse(getTranslation(
                        "classes.nomination.known",
                        known.stream()
                                .flatMap(id -> Optional.ofNullable(chosen.get(id)).stream())
                                .map(AccountSummary::fullName)
                                .collect(Collectors.joining(", "))));
            case NominationResult.Closed(var since) ->
                said.refuse(getTranslation("classes.nomination.closed", Formats.dateTime(since)));
            case NominationResult.NotOpen() -> said.refuse(getTranslation("classes.nomination.not-open"));
        }
    }

    private void refuse(NominationProblem problem) {
        var text = getTranslation("classes.nomination.problem." + problem.name());
        var field = fields.get(problem);
        if (field == null) {
            said.refuse(text);
        } else {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
    }
}
