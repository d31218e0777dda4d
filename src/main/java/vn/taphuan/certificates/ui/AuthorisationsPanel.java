package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.signing.AuthorisationContent;
import vn.taphuan.certificates.signing.AuthorisationSummary;
import vn.taphuan.certificates.signing.RecordAuthorisationResult;
import vn.taphuan.certificates.signing.RecordAuthorisationResult.Field;
import vn.taphuan.certificates.signing.SigningAuthorisations;
import vn.taphuan.certificates.signing.SigningCapacity;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;

/** The papers that let somebody other than the director sign for a body. */
class AuthorisationsPanel extends Div {

    private static final int FEW = 20;

    private final transient SigningAuthorisations authorisations;
    private final transient Accounts accounts;
    private final transient UnitId body;
    private final transient Map<ProgrammeCode, String> known;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("certificates.authorisations.none"));
    private final TextField person = new TextField(getTranslation("certificates.authorisations.person"));
    private final Select<SigningCapacity> capacity = new Select<>();
    private final TextField number = new TextField(getTranslation("certificates.authorisations.number"));
    private final TextField scope = new TextField(getTranslation("certificates.authorisations.scope"));
    private final Select<ProgrammeSummary> programme = new Select<>();
    private final DatePicker date =
            DatePickers.of(getTranslation("certificates.authorisations.date"), "authorisation-date");
    private final DatePicker from =
            DatePickers.of(getTranslation("certificates.authorisations.from"), "authorisation-from");
    private final DatePicker to = DatePickers.of(getTranslation("certificates.authorisations.to"), "authorisation-to");
    private final Paragraph wrong = new Paragraph(getTranslation("certificates.authorisations.wrong"));

    AuthorisationsPanel(SigningAuthorisations authorisations, Programmes programmes, Accounts accounts, UnitId body) {
        this.authorisations = authorisations;
        this.accounts = accounts;
        this.body = body;
        addClassNames("stack", "stack-3");
        list.addClassName("certificates-lines");
        person.setId("authorisation-person");
        number.setId("authorisation-number");
        scope.setId("authorisation-scope");
        capacity.setLabel(getTranslation("certificates.authorisations.capacity"));
        capacity.setItems(SigningCapacity.DEPUTY, SigningCapacity.STANDING_COMMITTEE);
        capacity.setItemLabelGenerator(one -> getTranslation("certificates.capacity." + one.name()));
        capacity.setValue(SigningCapacity.DEPUTY);
        known = programmes.all().stream().collect(Collectors.toMap(ProgrammeSummary::code, ProgrammeSummary::title));
        programme.setLabel(getTranslation("certificates.authorisations.programme"));
        programme.setId("authorisation-programme");
        programme.setItems(programmes.all());
        programme.setItemLabelGenerator(
                one -> one == null ? getTranslation("certificates.authorisations.programme.all") : one.title());
        programme.setEmptySelectionAllowed(true);
        programme.setEmptySelectionCaption(getTranslation("certificates.authorisations.programme.all"));
        wrong.addClassName("field-error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        var fields = new Div(person, capacity, number, date, scope, programme, from, to);
        fields.addClassName("certificates-fields");
        add(
                new H3(getTranslation("certificates.authorisations")),
                none,
                list,
                fields,
                wrong,
                Buttons.creating(getTranslation("certificates.authorisations.add"), "add-authorisation", this::record));
        load();
    }

    private void load() {
        list.removeAll();
        var all = authorisations.of(body);
        none.setVisible(all.isEmpty());
        all.forEach(one -> list.add(line(one)));
    }

    private ListItem line(AuthorisationSummary one) {
        var content = one.content();
        var item = new ListItem(new Span(getTranslation(
                "certificates.authorisations.line",
                one.personName(),
                getTranslation("certificates.capacity." + content.capacity().name()),
                content.paperNumber(),
                Formats.date(content.paperDate()),
                Formats.date(content.validFrom()),
                Formats.date(content.validTo()))));
        if (content.programme() != null) {
            item.add(new Span(getTranslation(
                    "certificates.authorisations.only",
                    known.getOrDefault(content.programme(), content.programme().value()))));
        }
        var ended = one.endedAt();
        if (ended != null) {
            item.add(new StateBadge(
                    Tone.NEUTRAL,
                    "minus",
                    getTranslation("certificates.authorisations.ended", Formats.dateTime(ended))));
        } else {
            var end = Buttons.plain(
                    getTranslation("certificates.authorisations.end"),
                    "end-" + one.id().value(),
                    () -> ReasonDialog.ask(
                            getTranslation("certificates.authorisations.end"),
                            getTranslation("certificates.authorisations.end.text"),
                            getTranslation("certificates.authorisations.end"),
                            reason -> {
                                authorisations.end(one.id(), reason);
                                load();
                            }));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            item.add(end);
        }
        return item;
    }

    private void record() {
        List.<HasValidation>of(person, number, scope, date, from, to).forEach(field -> field.setInvalid(false));
        wrong.setVisible(false);
        var who = who();
        if (who.isEmpty()) {
            refuse(person, "certificates.authorisations.person.unknown");
        }
        Stream.of(date, from, to)
                .filter(field -> field.getValue() == null)
                .forEach(field -> refuse(field, "certificates.authorisations.date.missing"));
        if (who.isEmpty() || date.getValue() == null || from.getValue() == null || to.getValue() == null) {
            wrong("certificates.authorisations.wrong");
            return;
        }
        var result = authorisations.record(new AuthorisationContent(
                body,
                who.get().id(),
                capacity.getValue(),
                number.getValue(),
                date.getValue(),
                scope.getValue(),
                programme.getValue() == null ? null : programme.getValue().code(),
                from.getValue(),
                to.getValue()));
        switch (result) {
            case RecordAuthorisationResult.Recorded _ -> {
                Toasts.show(
                        getTranslation("certificates.settings.saved", who.get().fullName()));
                load();
            }
            case RecordAuthorisationResult.AlreadyRecorded _ -> wrong("certificates.authorisations.already");
            case RecordAuthorisationResult.Wrong(var fields) -> {
                fields.forEach(this::refuse);
                wrong("certificates.authorisations.wrong");
            }
        }
    }

    private void wrong(String key) {
        wrong.setText(getTranslation(key));
        wrong.setVisible(true);
    }

    private void refuse(Field field) {
        switch (field) {
            case PERSON, CAPACITY -> refuse(person, "certificates.authorisations.person.unknown");
            case NAME -> refuse(person, "certificates.authorisations.person.unprintable");
            case PAPER_NUMBER -> refuse(number, "certificates.settings.wrong");
            case SCOPE -> refuse(scope, "certificates.settings.wrong");
            case PERIOD -> refuse(to, "certificates.authorisations.period.wrong");
        }
    }

    private void refuse(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private Optional<AccountSummary> who() {
        var typed = person.getValue().strip();
        return typed.isEmpty()
                ? Optional.empty()
                : accounts.search(typed, 0, FEW).stream()
                        .filter(found -> found.userName().equals(typed))
                        .findFirst();
    }
}
