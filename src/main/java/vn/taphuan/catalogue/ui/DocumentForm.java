package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.facts.Regulation;
import vn.taphuan.catalogue.library.DocumentContent;
import vn.taphuan.catalogue.library.DocumentKind;
import vn.taphuan.catalogue.library.DocumentProblem;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.DatePickers;

/** The data of a document. Everything that is wrong is said at once, each beside its field. */
final class DocumentForm extends FormLayout {

    private final TextField title = new TextField();
    private final ComboBox<DocumentPlace> place = new ComboBox<>();
    private final Select<DocumentKind> kind = new Select<>();
    private final TextField number = new TextField();
    private final DatePicker issued = DatePickers.of(getTranslation("documents.field.issued"), "issued");
    private final TextField issuer = new TextField();
    private final ComboBox<Regulation> regulation = new ComboBox<>();
    private final DatePicker validFrom = DatePickers.of(getTranslation("documents.field.valid-from"), "valid-from");
    private final DatePicker validTo = DatePickers.of(getTranslation("documents.field.valid-to"), "valid-to");
    private final TextArea note = new TextArea();

    DocumentForm(Programmes programmes, FactSheet facts) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("36rem", 2));
        prepare(title, "title");
        prepare(number, "number");
        prepare(issuer, "issuer");
        title.setRequiredIndicatorVisible(true);
        place.setLabel(getTranslation("documents.field.place"));
        place.setId("place");
        place.setManualValidation(true);
        place.setItems(DocumentPlace.all(programmes));
        place.setItemLabelGenerator(this::name);
        place.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("documents.field.kind"));
        kind.setId("kind");
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("documents.kind." + one));
        kind.setValue(DocumentKind.GUIDANCE);
        regulation.setLabel(getTranslation("documents.field.regulation"));
        regulation.setHelperText(getTranslation("documents.field.regulation.help"));
        regulation.setId("regulation");
        regulation.setManualValidation(true);
        regulation.setClearButtonVisible(true);
        regulation.setItems(
                (one, typed) -> VietnameseNames.searchKey(words(one)).contains(VietnameseNames.searchKey(typed)),
                facts.regulations());
        regulation.setItemLabelGenerator(DocumentForm::words);
        validTo.setHelperText(getTranslation("documents.field.valid-to.help"));
        validTo.setManualValidation(true);
        note.setLabel(getTranslation("documents.field.note"));
        note.setHelperText(getTranslation("documents.field.note.help"));
        note.setId("note");
        note.setManualValidation(true);
        setColspan(title, 2);
        setColspan(regulation, 2);
        setColspan(note, 2);
        add(title, place, kind, number, issued, issuer, regulation, validFrom, validTo, note);
    }

    void show(DocumentContent content, FactSheet facts) {
        title.setValue(content.title());
        place.getListDataView()
                .getItems()
                .filter(one -> one.is(content.programme(), content.module()))
                .findFirst()
                .ifPresent(place::setValue);
        kind.setValue(content.kind());
        number.setValue(Objects.requireNonNullElse(content.number(), ""));
        issued.setValue(content.issued());
        issuer.setValue(Objects.requireNonNullElse(content.issuer(), ""));
        Optional.ofNullable(content.regulation()).flatMap(facts::regulation).ifPresent(regulation::setValue);
        validFrom.setValue(content.validFrom());
        validTo.setValue(content.validTo());
        note.setValue(Objects.requireNonNullElse(content.note(), ""));
    }

    /** What is typed; nothing, and the field says so, while no place is chosen. */
    Optional<DocumentContent> content() {
        fields().forEach(field -> field.setInvalid(false));
        var chosen = place.getValue();
        if (chosen == null) {
            wrong(place, "documents.problem.PLACE_MISSING");
            place.focus();
            return Optional.empty();
        }
        var module = chosen.module();
        return Optional.of(new DocumentContent(
                chosen.programme().code(),
                module == null ? null : module.code(),
                kind.getValue(),
                title.getValue(),
                number.getValue(),
                issued.getValue(),
                issuer.getValue(),
                regulation.getOptionalValue().map(Regulation::id).orElse(null),
                validFrom.getValue(),
                validTo.getValue(),
                note.getValue()));
    }

    void show(List<DocumentProblem> problems) {
        problems.forEach(problem -> wrong(field(problem), "documents.problem." + problem));
        fields().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private HasValidation field(DocumentProblem problem) {
        return switch (problem) {
            case TITLE_MISSING, TITLE_TOO_LONG -> title;
            case NUMBER_TOO_LONG -> number;
            case ISSUER_TOO_LONG -> issuer;
            case NOTE_TOO_LONG -> note;
            case VALIDITY_TURNED -> validTo;
            case PROGRAMME_UNKNOWN, MODULE_UNKNOWN -> place;
            case REGULATION_UNKNOWN -> regulation;
        };
    }

    private List<HasValidation> fields() {
        return List.of(title, place, number, issuer, regulation, validTo, note);
    }

    private void wrong(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private void prepare(TextField field, String id) {
        field.setLabel(getTranslation("documents.field." + id));
        field.setId(id);
        field.setManualValidation(true);
    }

    private String name(DocumentPlace one) {
        var module = one.module();
        return module == null
                ? getTranslation("documents.place.programme", one.programme().title())
                : getTranslation("documents.module", module.number(), module.shortTitle());
    }

    private static String words(@Nullable Regulation regulation) {
        if (regulation == null) {
            return "";
        }
        var number = regulation.papers().getFirst().number();
        return regulation.id() + " · " + (number == null ? "" : number + " – ") + regulation.title();
    }
}
