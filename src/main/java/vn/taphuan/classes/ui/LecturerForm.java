package vn.taphuan.classes.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.lecturer.SaveLecturerResult;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What is kept of a lecturer, new or known: somebody with an account, or a guest by name. What is wrong stands beside its field. */
class LecturerForm extends Div {

    private static final int OFFERED = 50;

    private final transient Lecturers lecturers;
    private transient @Nullable LecturerSummary known;
    private final transient BiConsumer<LecturerId, String> stored;
    private final RadioButtonGroup<LecturerKind> kind = new RadioButtonGroup<>();
    private final ComboBox<UnitSummary> unit = new ComboBox<>();
    private final ComboBox<AccountSummary> account = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField title = new TextField();
    private final TextField body = new TextField();
    private final CheckboxGroup<ModuleSummary> modules = new CheckboxGroup<>();
    private final Checkbox shared = new Checkbox();
    private final TextField email = new TextField();
    private final TextField phone = new TextField();
    private final ComboBox<UnitSummary> home = new ComboBox<>();
    private final IntegerField hours = new IntegerField();
    private final WeekPicker week = new WeekPicker(getTranslation("lecturers.form.week"));
    private final Said saidOfWeek = new Said("said-week");
    private final Div message = new Div();

    LecturerForm(
            Lecturers lecturers,
            Programmes programmes,
            Accounts accounts,
            Units units,
            LocalDate today,
            @Nullable LecturerSummary known,
            BiConsumer<LecturerId, String> stored) {
        this.lecturers = lecturers;
        this.known = known;
        this.stored = stored;
        addClassName("stack");
        kind.setLabel(getTranslation("lecturers.form.kind"));
        kind.setItems(LecturerKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("lecturers.kind." + one.name()));
        kind.setId("kind");
        kind.addClassName("wide");
        unit.setLabel(getTranslation("lecturers.form.unit"));
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setId("unit");
        unit.setItems((Query<UnitSummary, String> query) ->
                units.within(Permissions.CLASS_PLAN, query.getFilter().orElse(""), null).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        account.setLabel(getTranslation("lecturers.form.account"));
        account.setHelperText(getTranslation("lecturers.form.account.help"));
        account.setItemLabelGenerator(AccountSummary::fullName);
        account.setId("account");
        account.setClearButtonVisible(true);
        account.setPageSize(OFFERED);
        account.setItems(
                (Query<AccountSummary, String> query) -> accounts
                        .search(query.getFilter().orElse(""), query.getPage(), Math.min(OFFERED, query.getPageSize()))
                        .stream());
        account.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                name.setValue(chosen.getValue().fullName());
                title.setValue(Optional.ofNullable(chosen.getValue().position()).orElse(""));
                kind.setValue(LecturerKind.OWN);
            }
        });
        field(name, "name");
        field(title, "title");
        field(body, "body");
        field(email, "email");
        email.setHelperText(getTranslation("lecturers.form.email.help"));
        field(phone, "phone");
        home.setLabel(getTranslation("lecturers.form.home"));
        home.setHelperText(getTranslation("lecturers.form.home.help"));
        home.setItemLabelGenerator(UnitSummary::name);
        home.setClearButtonVisible(true);
        home.setId("home");
        home.setItems((Query<UnitSummary, String> query) ->
                units.search(query.getFilter().orElse(""), null, today).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        hours.setLabel(getTranslation("lecturers.form.hours"));
        hours.setHelperText(getTranslation("lecturers.form.hours.help"));
        hours.setMin(1);
        hours.setId("hours");
        hours.setManualValidation(true);
        modules.setLabel(getTranslation("lecturers.form.modules"));
        modules.setId("modules");
        modules.setItems(programmes.all().stream()
                .flatMap(programme -> programmes.modules(programme.code()).stream())
                .toList());
        modules.setItemLabelGenerator(module -> getTranslation("classes.module", module.number(), module.shortTitle()));
        modules.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        shared.setLabel(getTranslation("lecturers.form.shared"));
        shared.setId("shared");
        fill(units, accounts, programmes);
        var who = new Div(kind, account, name, title, body, unit);
        who.addClassName("classes-fields");
        var reach = new Div(email, phone, home);
        reach.addClassName("classes-fields");
        message.setId("message");
        var foot = new Div(
                Buttons.mainCreating(getTranslation("classes.form.save"), "save-lecturer", this::save),
                Links.plain(
                        known == null ? "lecturers" : LecturerView.path(known.id()), getTranslation("classes.back")));
        foot.addClassName("classes-foot");
        add(
                new Card(getTranslation("lecturers.form.part.who"), who, shared),
                new Card(getTranslation("lecturers.form.part.reach"), reach),
                new Card(getTranslation("lecturers.form.part.teaches"), modules, hours),
                new Card(getTranslation("lecturers.form.part.when"), week, saidOfWeek),
                message,
                foot);
    }

    private void field(TextField field, String key) {
        field.setLabel(getTranslation("lecturers.form." + key));
        field.setId(key);
        field.setMaxLength(200);
        field.setManualValidation(true);
    }

    private void fill(Units units, Accounts accounts, Programmes programmes) {
        if (known == null) {
            kind.setValue(LecturerKind.EXPERT);
            week.show(UsualWeek.ALWAYS);
            unit.setValue(units.within(Permissions.CLASS_PLAN, "", UnitKind.POLITICAL_CENTRE).stream()
                    .findFirst()
                    .orElse(null));
            return;
        }
        unit.setValue(units.find(known.unit()).orElse(null));
        if (known.account() != null) {
            account.setValue(accounts.byId(List.of(known.account())).get(known.account()));
        }
        name.setValue(known.name());
        title.setValue(Optional.ofNullable(known.title()).orElse(""));
        body.setValue(Optional.ofNullable(known.body()).orElse(""));
        modules.setValue(programmes.all().stream()
                .flatMap(programme -> programmes.modules(programme.code()).stream())
                .filter(module -> known.modules().contains(module.code()))
                .collect(Collectors.toSet()));
        shared.setValue(known.shared());
        kind.setValue(known.kind());
        email.setValue(Optional.ofNullable(known.email()).orElse(""));
        phone.setValue(Optional.ofNullable(known.phone()).orElse(""));
        if (known.home() != null) {
            home.setValue(units.find(known.home()).orElse(null));
        }
        hours.setValue(known.hoursPerYear());
        week.show(known.week());
    }

    private void save() {
        clear();
        if (unit.getValue() == null) {
            refuse(unit, "venues.form.unit.missing");
            return;
        }
        var content = content(unit.getValue());
        switch (known == null ? lecturers.add(content) : lecturers.edit(known.id(), known, content)) {
            case SaveLecturerResult.Stored(var id) -> stored.accept(id, content.name());
            case SaveLecturerResult.Changed(var now, var change) -> {
                known = now;
                message.add(Meanwhile.note(this, change));
            }
            case SaveLecturerResult.NameMissing() -> refuse(name, "lecturers.problem.name");
            case SaveLecturerResult.TextTooLong() -> refuse(name, "lecturers.problem.long");
            case SaveLecturerResult.AccountListed() -> refuse(account, "lecturers.problem.listed");
            case SaveLecturerResult.EmailWrong() -> refuse(email, "lecturers.problem.email");
            case SaveLecturerResult.PhoneWrong() -> refuse(phone, "venues.problem.PHONE_WRONG");
            case SaveLecturerResult.HoursWrong() -> refuse(hours, "lecturers.problem.hours");
            case SaveLecturerResult.NeverFree() -> {
                saidOfWeek.refuse(getTranslation("lecturers.problem.week"));
                refused();
            }
        }
    }

    private void refuse(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        refused();
    }

    private void refused() {
        message.add(
                Note.error(getTranslation("classes.form.refused.title"), getTranslation("classes.form.refused.text")));
    }

    private void clear() {
        saidOfWeek.clear();
        message.removeAll();
        Stream.<HasValidation>of(unit, name, account, email, phone, hours).forEach(field -> field.setInvalid(false));
    }

    private LecturerContent content(UnitSummary of) {
        return new LecturerContent(
                of.id(),
                account.getValue() == null ? null : account.getValue().id(),
                name.getValue(),
                Typed.orNone(title.getValue()),
                Typed.orNone(body.getValue()),
                modules.getValue().stream().map(ModuleSummary::code).toList(),
                shared.getValue(),
                kind.getValue(),
                Typed.orNone(email.getValue()),
                Typed.orNone(phone.getValue()),
                home.getValue() == null ? null : home.getValue().id(),
                week.week(),
                hours.getValue());
    }
}
