package vn.taphuan.classes.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.lecturer.SaveLecturerResult;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** A lecturer, new or known: somebody with an account, or a guest by name. */
class LecturerDialog extends Dialog {

    private static final int OFFERED = 50;

    private final transient Lecturers lecturers;
    private transient @Nullable LecturerSummary known;
    private final transient Runnable stored;
    private final ComboBox<UnitSummary> unit = new ComboBox<>();
    private final ComboBox<AccountSummary> account = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField title = new TextField();
    private final TextField body = new TextField();
    private final CheckboxGroup<ModuleSummary> modules = new CheckboxGroup<>();
    private final Checkbox shared = new Checkbox();
    private final Said said = new Said("said");
    private final Div message = new Div();

    LecturerDialog(
            Lecturers lecturers,
            Programmes programmes,
            Accounts accounts,
            Units units,
            @Nullable LecturerSummary known,
            Runnable stored) {
        this.lecturers = lecturers;
        this.known = known;
        this.stored = stored;
        setId("lecturer-dialog");
        setHeaderTitle(getTranslation(known == null ? "lecturers.add" : "lecturers.edit"));
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
            }
        });
        field(name, "name");
        field(title, "title");
        field(body, "body");
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
        var content = new Div(account, name, title, body, unit, modules, shared, said, message);
        content.addClassName("classes-dialog");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("classes.back"), "back", this::close),
                        Buttons.mainCreating(getTranslation("classes.form.save"), "save-lecturer", this::save));
    }

    private void field(TextField field, String key) {
        field.setLabel(getTranslation("lecturers.form." + key));
        field.setId(key);
        field.setMaxLength(200);
    }

    private void fill(Units units, Accounts accounts, Programmes programmes) {
        if (known == null) {
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
    }

    private void save() {
        said.clear();
        message.removeAll();
        if (!isOpened()) {
            return;
        }
        if (unit.getValue() == null) {
            said.refuse(getTranslation("venues.form.unit.missing"));
            return;
        }
        var content = new LecturerContent(
                unit.getValue().id(),
                account.getValue() == null ? null : account.getValue().id(),
                name.getValue(),
                blankIsNone(title.getValue()),
                blankIsNone(body.getValue()),
                modules.getValue().stream().map(ModuleSummary::code).toList(),
                shared.getValue());
        switch (known == null ? lecturers.add(content) : lecturers.edit(known.id(), known, content)) {
            case SaveLecturerResult.Stored _ -> {
                close();
                Toasts.show(getTranslation("lecturers.saved", content.name()));
                stored.run();
            }
            case SaveLecturerResult.Changed(var now, var change) -> {
                known = now;
                message.add(ChangedMeanwhile.note(
                        this,
                        change.by(),
                        change.at(),
                        change.words(field -> getTranslation("audit.field." + field)),
                        "platform.changed.again"));
            }
            case SaveLecturerResult.NameMissing() -> said.refuse(getTranslation("lecturers.problem.name"));
            case SaveLecturerResult.TextTooLong() -> said.refuse(getTranslation("lecturers.problem.long"));
            case SaveLecturerResult.AccountListed() -> said.refuse(getTranslation("lecturers.problem.listed"));
        }
    }

    private static @Nullable String blankIsNone(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
