package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.enrolment.Intakes;
import vn.taphuan.classes.enrolment.SaveSeatsResult;
import vn.taphuan.classes.enrolment.UnitSeats;
import vn.taphuan.classes.enrolment.UnitSeatsContent;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardHead;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What each unit may send to a class, has sent, and holds without names. */
class UnitSeatsCard extends Section {

    private final transient ClassId of;
    private final transient Intakes intakes;
    private final transient Units units;
    private final transient Runnable refresh;

    UnitSeatsCard(ClassId of, List<UnitSeats> all, boolean plans, Intakes intakes, Units units, Runnable refresh) {
        this.of = of;
        this.intakes = intakes;
        this.units = units;
        this.refresh = refresh;
        addClassNames("card", "stack", "stack-3");
        setId("unit-seats");
        var head = new CardHead(getTranslation("classes.quota.title"));
        if (plans) {
            head.add(Buttons.small(getTranslation("classes.quota.add"), "add-quota", () -> new Form(null).open()));
        }
        add(head);
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("classes.quota.none"));
            none.addClassNames("s", "soft");
            add(none);
        } else {
            add(table(all, plans));
        }
    }

    private DataTable table(List<UnitSeats> all, boolean plans) {
        var table = new DataTable(Stream.of("unit", "people", "reserved", "actions")
                .map(column -> getTranslation("classes.quota.column." + column)));
        all.forEach(one -> table.row(
                new Span(one.unitName()),
                people(one),
                new Span(one.reserved() == 0 ? "–" : String.valueOf(one.reserved())),
                plans
                        ? Buttons.icon(
                                "edit",
                                getTranslation("classes.quota.edit", one.unitName()),
                                () -> new Form(one).open())
                        : new Span()));
        return table;
    }

    private Component people(UnitSeats one) {
        return one.quota() == null ? new Span(String.valueOf(one.people())) : new Fill(one.people(), one.quota());
    }

    /** The form; whoever comes second is told what the first one changed, and keeps what he typed. */
    private final class Form extends Dialog {

        private final transient @Nullable UnitSeats known;
        private transient UnitSeatsContent seen;
        private final UnitBox unit;
        private final IntegerField quota = new IntegerField(getTranslation("classes.quota.form.quota"));
        private final IntegerField reserved = new IntegerField(getTranslation("classes.quota.form.reserved"));
        private final Said said = new Said("quota-said");
        private final Div message = new Div();

        Form(@Nullable UnitSeats known) {
            this.known = known;
            this.seen = known == null ? UnitSeatsContent.NOTHING : known.content();
            setId("quota-dialog");
            setHeaderTitle(
                    known == null
                            ? getTranslation("classes.quota.add")
                            : getTranslation("classes.quota.edit", known.unitName()));
            unit = new UnitBox(
                    getTranslation("classes.nomination.unit"),
                    text -> units.within(Permissions.CLASS_PLAN, text, null));
            unit.setId("quota-unit");
            unit.setVisible(known == null);
            quota.setHelperText(getTranslation("classes.quota.form.quota.help"));
            quota.setMin(0);
            quota.setId("quota-people");
            quota.setValue(seen.quota());
            reserved.setHelperText(getTranslation("classes.quota.form.reserved.help"));
            reserved.setMin(0);
            reserved.setStepButtonsVisible(true);
            reserved.setId("quota-reserved");
            reserved.setValue(seen.reserved());
            var fields = new Div(quota, reserved);
            fields.addClassName("classes-fields");
            var content = new Div(unit, fields, said, message);
            content.addClassName("classes-dialog");
            add(content);
            getFooter()
                    .add(
                            Buttons.plain(getTranslation("classes.back"), "quota-back", this::close),
                            Buttons.mainCreating(getTranslation("classes.form.save"), "save-quota", this::save));
        }

        private Optional<UnitId> at() {
            return known != null
                    ? Optional.of(known.unit())
                    : Optional.ofNullable(unit.getValue()).map(UnitSummary::id);
        }

        private void save() {
            said.clear();
            message.removeAll();
            var at = at();
            if (at.isEmpty()) {
                said.refuse(getTranslation("classes.nomination.unit.missing"));
                return;
            }
            var content = new UnitSeatsContent(
                    quota.getValue(), Optional.ofNullable(reserved.getValue()).orElse(0));
            switch (intakes.fix(of, at.get(), seen, content)) {
                case SaveSeatsResult.Stored() -> {
                    close();
                    refresh.run();
                    Toasts.show(getTranslation("classes.quota.saved"));
                }
                case SaveSeatsResult.Wrong() -> said.refuse(getTranslation("classes.quota.wrong"));
                case SaveSeatsResult.NoSeats(int free) -> {
                    reserved.setErrorMessage(getTranslation("classes.quota.no-seats", free));
                    reserved.setInvalid(true);
                }
                case SaveSeatsResult.QuotaTooSmall(int people, int held) -> {
                    quota.setErrorMessage(getTranslation("classes.quota.too-small", people, held));
                    quota.setInvalid(true);
                }
                case SaveSeatsResult.Changed(var now, var change) -> {
                    seen = now;
                    message.add(Meanwhile.note(this, change));
                }
                case SaveSeatsResult.TooLate() -> said.refuse(getTranslation("classes.intake.too-late"));
            }
        }
    }
}
