package vn.taphuan.classes.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.staff.ClassStaff;
import vn.taphuan.classes.staff.Duty;
import vn.taphuan.classes.staff.SaveStaffResult;
import vn.taphuan.classes.staff.StaffContent;
import vn.taphuan.classes.staff.StaffMember;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardHead;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.Units;

/** Who opens a class, holds it together with the centre, and runs it. */
class StaffCard extends Section {

    private static final int MOST = 100;

    private final transient ClassId of;
    private final transient ClassStaff staff;
    private final transient Accounts accounts;
    private final transient Units units;
    private final transient Runnable refresh;

    StaffCard(
            ClassId of,
            StaffContent content,
            boolean plans,
            ClassStaff staff,
            Accounts accounts,
            Units units,
            Runnable refresh) {
        this.of = of;
        this.staff = staff;
        this.accounts = accounts;
        this.units = units;
        this.refresh = refresh;
        addClassNames("card", "stack", "stack-3");
        setId("staff");
        var head = new CardHead(getTranslation("classes.staff.title"));
        if (plans) {
            head.add(Buttons.small(getTranslation("classes.staff.edit"), "edit-staff", () -> new Form(content).open()));
        }
        add(head, facts(content));
        if (content.members().isEmpty()) {
            var none = new Paragraph(getTranslation("classes.staff.none"));
            none.addClassNames("s", "soft");
            add(none);
        }
    }

    private Facts facts(StaffContent content) {
        var facts = new Facts()
                .with(
                        getTranslation("classes.staff.opened"),
                        Optional.ofNullable(content.openedBy()).orElse(getTranslation("classes.staff.opened.none")))
                .with(
                        getTranslation("classes.staff.co"),
                        Optional.ofNullable(content.coOrganisers()).orElse(""));
        content.members()
                .forEach(member -> facts.with(
                        getTranslation("classes.staff.duty." + member.duty().name()),
                        new TwoLines(
                                member.name(),
                                Optional.ofNullable(member.title()).orElse(""))));
        return facts;
    }

    /** One member in the form; somebody with an account is shown by his name, which stays as typed for all others. */
    private final class Row extends Div {

        private final transient StaffMember known;
        private final Select<Duty> duty = new Select<>();
        private final TextField name = new TextField();
        private final TextField title = new TextField();

        Row(StaffMember known, int number) {
            this.known = known;
            addClassName("classes-fields");
            duty.setLabel(getTranslation("classes.staff.form.duty"));
            duty.setItems(Duty.values());
            duty.setItemLabelGenerator(one -> getTranslation("classes.staff.duty." + one.name()));
            duty.setValue(known.duty());
            duty.setId("staff-duty-" + number);
            name.setLabel(getTranslation("classes.staff.form.name"));
            name.setMaxLength(120);
            name.setValue(known.name());
            name.setReadOnly(known.account() != null);
            name.setId("staff-name-" + number);
            title.setLabel(getTranslation("classes.staff.form.title"));
            title.setMaxLength(200);
            title.setValue(Optional.ofNullable(known.title()).orElse(""));
            title.setId("staff-title-" + number);
            add(duty, name, title);
        }

        StaffMember member() {
            return new StaffMember(duty.getValue(), known.account(), name.getValue(), title.getValue());
        }
    }

    /** The form; whoever comes second is told what the first one changed, and keeps what he typed. */
    private final class Form extends Dialog {

        private transient StaffContent seen;
        private final TextField openedBy = new TextField();
        private final TextArea coOrganisers = new TextArea();
        private final Div box = new Div();
        private final Said said = new Said("staff-said");
        private final Div message = new Div();
        private final List<Row> rows = new ArrayList<>();

        Form(StaffContent seen) {
            this.seen = seen;
            setId("staff-dialog");
            setHeaderTitle(getTranslation("classes.staff.title"));
            openedBy.setLabel(getTranslation("classes.staff.opened"));
            openedBy.setHelperText(getTranslation("classes.staff.opened.help"));
            openedBy.setMaxLength(200);
            openedBy.setValue(Optional.ofNullable(seen.openedBy()).orElse(""));
            openedBy.setId("opened-by");
            coOrganisers.setLabel(getTranslation("classes.staff.co"));
            coOrganisers.setMaxLength(1000);
            coOrganisers.setValue(Optional.ofNullable(seen.coOrganisers()).orElse(""));
            coOrganisers.setId("co-organisers");
            box.addClassNames("stack", "stack-3");
            seen.members().forEach(this::addRow);
            var more = new Div(
                    Buttons.small(
                            getTranslation("classes.staff.add.name"),
                            "add-staff-name",
                            () -> addRow(new StaffMember(next(), null, "", null))),
                    Buttons.small(getTranslation("classes.staff.add.person"), "add-staff-person", this::choose));
            more.addClassNames("row", "wrap");
            var content = new Div(openedBy, coOrganisers, box, more, said, message);
            content.addClassName("classes-dialog");
            add(content);
            getFooter()
                    .add(
                            Buttons.plain(getTranslation("classes.back"), "staff-back", this::close),
                            Buttons.mainCreating(getTranslation("classes.form.save"), "save-staff", this::save));
        }

        /** The first duty that nobody has; members of the board there may be many. */
        private Duty next() {
            return List.of(Duty.HEAD, Duty.TEACHER_IN_CHARGE, Duty.CLERK, Duty.MONITOR, Duty.DEPUTY_MONITOR).stream()
                    .filter(duty -> rows.stream().noneMatch(row -> row.member().duty() == duty))
                    .findFirst()
                    .orElse(Duty.BOARD);
        }

        private void addRow(StaffMember member) {
            var row = new Row(member, rows.size() + 1);
            row.add(Buttons.small(getTranslation("classes.staff.remove"), "remove-staff-" + (rows.size() + 1), () -> {
                rows.remove(row);
                box.remove(row);
            }));
            rows.add(row);
            box.add(row);
        }

        private void choose() {
            var dialog = new Dialog(getTranslation("classes.staff.add.person"));
            dialog.setId("staff-person-dialog");
            var picker = new PeoplePicker(text -> accounts.search(text, 0, MOST), units, false, count -> {});
            picker.addClassName("classes-dialog");
            dialog.add(picker);
            dialog.getFooter()
                    .add(
                            Buttons.plain(getTranslation("classes.back"), "staff-person-back", dialog::close),
                            Buttons.main(getTranslation("classes.staff.add.person.go"), "staff-person-go", () -> {
                                dialog.close();
                                picker.chosen().values().forEach(this::add);
                            }));
            dialog.open();
        }

        private void add(AccountSummary person) {
            addRow(new StaffMember(next(), person.id(), person.fullName(), person.position()));
        }

        private void save() {
            said.clear();
            message.removeAll();
            var typed = new StaffContent(
                    openedBy.getValue(),
                    coOrganisers.getValue(),
                    rows.stream().map(Row::member).toList());
            switch (staff.change(of, seen, typed)) {
                case SaveStaffResult.Stored() -> {
                    close();
                    refresh.run();
                    Toasts.show(getTranslation("classes.staff.saved"));
                }
                case SaveStaffResult.NameMissing(int line) ->
                    said.refuse(getTranslation("classes.staff.name-missing", line));
                case SaveStaffResult.TooLong() -> said.refuse(getTranslation("classes.staff.too-long"));
                case SaveStaffResult.Changed(var now, var change) -> {
                    seen = now;
                    message.add(Meanwhile.note(this, change));
                }
                case SaveStaffResult.TooLate() -> said.refuse(getTranslation("classes.intake.too-late"));
            }
        }
    }
}
