package vn.taphuan.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.people.AccountContent;
import vn.taphuan.people.AccountProblem;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.CreateAccountResult;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Data of a person. Everything that is wrong is said at once, each beside its field. */
final class PersonForm extends FormLayout {

    private final Binder<AccountContent> binder = new Binder<>(AccountContent.class);
    private final TextField fullName = new TextField();
    private final TextField userName = new TextField();
    private final IntegerField birthYear = new IntegerField();
    private final UnitBox unit;
    private final TextField position = new TextField();
    private final TextField email = new TextField();
    private final TextField phone = new TextField();
    private final Accounts accounts;
    private final UnitId anyUnit;
    private final Div message = new Div();
    private transient @Nullable AccountContent seen;
    private String proposed = "";

    /** @param anyUnit stands in while no unit is chosen yet, so that everything else can be checked too */
    PersonForm(Accounts accounts, Units units, UnitId anyUnit) {
        this.accounts = accounts;
        this.anyUnit = anyUnit;
        this.unit = new UnitBox(
                getTranslation("people.field.unit"), text -> units.within(Permissions.ACCOUNT_CREATE, text, null));
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("36rem", 2));
        setMaxWidth("52rem");
        prepare(fullName, "full-name", "people.field.full-name", "people.field.full-name.help");
        prepare(userName, "user-name", "people.field.user-name", "people.field.user-name.help");
        prepare(position, "position", "people.field.position", "people.field.position.help");
        prepare(email, "email", "people.field.email", "people.field.email.help");
        prepare(phone, "phone", "people.field.phone", "people.field.phone.help");
        birthYear.setLabel(getTranslation("people.field.birth-year"));
        birthYear.setHelperText(getTranslation("people.field.birth-year.help"));
        birthYear.setManualValidation(true);
        birthYear.setId("birth-year");
        unit.setHelperText(getTranslation("people.field.unit.help"));
        unit.setManualValidation(true);
        unit.setId("unit");
        setColspan(unit, 2);
        fullName.addValueChangeListener(change -> proposeUserName());
        bind();
        message.setId("form-message");
        setColspan(message, 2);
        add(fullName, userName, birthYear, position, unit, email, phone, message);
    }

    /** Shows somebody who has an account: the user name stays as it is. */
    void edit(AccountSummary person, UnitSummary its) {
        proposed = person.userName();
        seen = person.content();
        binder.readRecord(seen);
        unit.setValue(its);
        userName.setReadOnly(true);
        userName.setHelperText(getTranslation("people.field.user-name.fixed"));
    }

    Optional<AccountId> create() {
        return store(accounts::create);
    }

    Optional<AccountId> save(AccountId id) {
        return store(content -> accounts.edit(id, Objects.requireNonNull(seen), content));
    }

    /** What somebody else changed; what was typed stays, and saving once more puts it in place of that. */
    private void changed(CreateAccountResult.Changed result) {
        seen = result.now();
        var change = result.change();
        message.add(ChangedMeanwhile.note(
                this,
                change.by(),
                change.at(),
                change.words(field -> getTranslation("audit.field." + field)),
                "platform.changed.again"));
    }

    private Optional<AccountId> store(Function<AccountContent, CreateAccountResult> storing) {
        message.removeAll();
        fields().forEach(field -> field.setInvalid(false));
        AccountContent content;
        try {
            content = binder.writeRecord();
        } catch (ValidationException unreadable) {
            wrong(birthYear, "people.problem.BIRTH_YEAR_WRONG");
            return Optional.empty();
        }
        if (unit.isEmpty()) {
            wrong(unit, "people.problem.UNIT_MISSING");
            show(accounts.problems(content));
            return Optional.empty();
        }
        return switch (storing.apply(content)) {
            case CreateAccountResult.Stored stored -> Optional.of(stored.id());
            case CreateAccountResult.Changed changed -> {
                changed(changed);
                yield Optional.empty();
            }
            case CreateAccountResult.Wrong wrong -> {
                show(wrong.problems());
                yield Optional.empty();
            }
        };
    }

    private void show(List<AccountProblem> problems) {
        problems.forEach(problem -> wrong(field(problem), "people.problem." + problem.name()));
        fields().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private void wrong(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private HasValidation field(AccountProblem problem) {
        return switch (problem) {
            case USER_NAME_WRONG, USER_NAME_TAKEN -> userName;
            case NAME_MISSING, NAME_TOO_LONG -> fullName;
            case BIRTH_YEAR_WRONG -> birthYear;
            case POSITION_TOO_LONG -> position;
            case EMAIL_WRONG, EMAIL_TAKEN -> email;
            case PHONE_WRONG, PHONE_TAKEN -> phone;
        };
    }

    private List<HasValidation> fields() {
        return List.of(fullName, userName, birthYear, position, unit, email, phone);
    }

    private void bind() {
        binder.bind(fullName, "fullName");
        binder.bind(userName, "userName");
        binder.bind(birthYear, "birthYear");
        binder.forField(position).withNullRepresentation("").bind("position");
        binder.forField(email).withNullRepresentation("").bind("email");
        binder.forField(phone).withNullRepresentation("").bind("phone");
        binder.forField(unit)
                .withConverter(Converter.<UnitSummary, UnitId>from(
                        chosen -> Result.ok(chosen == null ? anyUnit : chosen.id()), id -> unit.getValue()))
                .bind("unit");
    }

    private void prepare(TextField field, String id, String label, String help) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setManualValidation(true);
        field.setId(id);
    }

    /** Follows the name until somebody types another user name. */
    private void proposeUserName() {
        if (!userName.isReadOnly() && (userName.isEmpty() || userName.getValue().equals(proposed))) {
            proposed = fullName.isEmpty() ? "" : accounts.proposeUserName(fullName.getValue());
            userName.setValue(proposed);
        }
    }
}
