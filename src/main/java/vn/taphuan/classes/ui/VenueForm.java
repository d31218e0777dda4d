package vn.taphuan.classes.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueContact;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.VenueKind;
import vn.taphuan.classes.venue.VenueProblem;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What is kept of a venue, new or known. What is wrong stands beside its field, and what was typed stays. */
class VenueForm extends Div {

    private static final int USUAL_SEATS = 60;

    /** A room in the form. */
    private static final class Row extends Div {
        private final @Nullable RoomId id;
        private final TextField name = new TextField();
        private final IntegerField seats = new IntegerField();
        private final CheckboxGroup<Equipment> equipment = new CheckboxGroup<>();
        private final TextField other = new TextField();

        Row(RoomContent known, int number) {
            this.id = known.id();
            addClassNames("places-room", "stack", "stack-2");
            name.setLabel(getTranslation("venues.form.room", number));
            name.setValue(known.name());
            name.setMaxLength(120);
            name.setId("room-" + number);
            name.addClassName("grow");
            seats.setLabel(getTranslation("venues.form.seats"));
            seats.setValue(known.seats());
            seats.setMin(1);
            seats.setStepButtonsVisible(true);
            seats.setId("room-seats-" + number);
            equipment.setLabel(getTranslation("venues.form.equipment"));
            equipment.setItems(Equipment.values());
            equipment.setItemLabelGenerator(one -> getTranslation("venues.equipment." + one.name()));
            equipment.setValue(known.equipment());
            equipment.setId("room-equipment-" + number);
            other.setLabel(getTranslation("venues.form.equipment.other"));
            other.setMaxLength(200);
            other.setValue(Optional.ofNullable(known.otherEquipment()).orElse(""));
            other.setId("room-other-" + number);
        }

        void show(Runnable remove, boolean removable, int number) {
            var first = new Div(name, seats);
            first.addClassNames("row", "wrap", "places-room-head");
            if (removable) {
                first.add(Buttons.icon("x", getTranslation("venues.form.room.remove", number), remove));
            }
            add(first, equipment, other);
        }

        RoomContent content() {
            return new RoomContent(
                    id,
                    name.getValue().strip(),
                    seats.getValue() == null ? 0 : seats.getValue(),
                    equipment.getValue(),
                    Typed.orNone(other.getValue()));
        }
    }

    private final transient Venues venues;
    private transient @Nullable VenueSummary known;
    private final transient BiConsumer<VenueId, String> stored;
    private final RadioButtonGroup<VenueKind> kind = new RadioButtonGroup<>();
    private final ComboBox<UnitSummary> unit = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final TextField contact = new TextField();
    private final TextField phone = new TextField();
    private final TextField link = new TextField();
    private final WeekPicker week = new WeekPicker(getTranslation("venues.form.week"));
    private final Div rooms = new Div();
    private final Said saidOfWeek = new Said("said-week");
    private final Said said = new Said("said");
    private final Div message = new Div();
    private final List<Row> rows = new ArrayList<>();
    private final Map<VenueProblem, HasValidation> fields = new EnumMap<>(VenueProblem.class);

    /** @param stored told the venue and its name once it is stored */
    VenueForm(Venues venues, Units units, @Nullable VenueSummary known, BiConsumer<VenueId, String> stored) {
        this.venues = venues;
        this.known = known;
        this.stored = stored;
        addClassName("stack");
        kind.setLabel(getTranslation("venues.form.kind"));
        kind.setItems(VenueKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("venues.kind." + one.name()));
        kind.setId("kind");
        kind.addClassName("wide");
        unit.setLabel(getTranslation("venues.form.unit"));
        unit.setHelperText(getTranslation("venues.form.unit.help"));
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setId("unit");
        unit.setItems((Query<UnitSummary, String> query) ->
                units.within(Permissions.CLASS_PLAN, query.getFilter().orElse(""), null).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        field(name, "name", 200);
        field(address, "address", 300);
        field(contact, "contact", 120);
        field(phone, "phone", 30);
        field(link, "link", 500);
        link.setHelperText(getTranslation("venues.form.link.help"));
        link.addClassName("wide");
        fields.put(VenueProblem.NAME_MISSING, name);
        fields.put(VenueProblem.PHONE_WRONG, phone);
        fields.put(VenueProblem.LINK_WRONG, link);
        rooms.addClassNames("stack", "stack-3");
        fill(units);
        var what = new Div(kind, name, unit, address, contact, phone, link);
        what.addClassName("classes-fields");
        var more = Buttons.small(
                getTranslation("venues.form.room.add"),
                "add-room",
                () -> addRoom(new RoomContent(null, "", USUAL_SEATS)));
        message.setId("message");
        var foot = new Div(
                Buttons.mainCreating(getTranslation("classes.form.save"), "save-venue", this::save),
                Links.plain(known == null ? "venues" : VenueView.path(known.id()), getTranslation("classes.back")));
        foot.addClassName("classes-foot");
        add(
                new Card(getTranslation("venues.form.part.what"), what),
                new Card(getTranslation("venues.form.rooms"), rooms, new Div(more), said),
                new Card(getTranslation("venues.form.part.week"), week, saidOfWeek),
                message,
                foot);
    }

    private void field(TextField field, String key, int longest) {
        field.setLabel(getTranslation("venues.form." + key));
        field.setId(key);
        field.setMaxLength(longest);
        field.setManualValidation(true);
    }

    private void fill(Units units) {
        if (known == null) {
            kind.setValue(VenueKind.HALL);
            unit.setValue(units.within(Permissions.CLASS_PLAN, "", UnitKind.POLITICAL_CENTRE).stream()
                    .findFirst()
                    .orElse(null));
            week.show(UsualWeek.ALWAYS);
            addRoom(new RoomContent(null, "", USUAL_SEATS));
            return;
        }
        kind.setValue(known.kind());
        unit.setValue(units.find(known.unit()).orElse(null));
        name.setValue(known.name());
        address.setValue(Typed.orEmpty(known.address()));
        contact.setValue(Typed.orEmpty(known.contact().name()));
        phone.setValue(Typed.orEmpty(known.contact().phone()));
        link.setValue(Typed.orEmpty(known.joinLink()));
        week.show(known.week());
        known.content().rooms().forEach(this::addRoom);
    }

    private void addRoom(RoomContent content) {
        int number = rows.size() + 1;
        var row = new Row(content, number);
        row.show(
                () -> {
                    rows.remove(row);
                    rooms.remove(row);
                },
                !rows.isEmpty(),
                number);
        rows.add(row);
        rooms.add(row);
    }

    private void save() {
        clear();
        if (unit.getValue() == null) {
            unit.setErrorMessage(getTranslation("venues.form.unit.missing"));
            unit.setInvalid(true);
            message.add(Note.error(
                    getTranslation("classes.form.refused.title"), getTranslation("classes.form.refused.text")));
            return;
        }
        var content = content(unit.getValue());
        switch (known == null ? venues.add(content) : venues.edit(known.id(), known, content)) {
            case SaveVenueResult.Stored(var id) -> stored.accept(id, content.name());
            case SaveVenueResult.Changed(var now, var change) -> {
                known = now;
                message.add(Meanwhile.note(this, change));
            }
            case SaveVenueResult.Wrong(var problems) -> {
                problems.forEach(this::refuse);
                message.add(Note.error(
                        getTranslation("classes.form.refused.title"), getTranslation("classes.form.refused.text")));
            }
        }
    }

    private void clear() {
        said.clear();
        saidOfWeek.clear();
        message.removeAll();
        unit.setInvalid(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void refuse(VenueProblem problem) {
        var text = getTranslation("venues.problem." + problem.name());
        var field = fields.get(problem);
        if (field != null) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        } else if (problem == VenueProblem.NEVER_OPEN) {
            saidOfWeek.refuse(text);
        } else {
            said.refuse(text);
        }
    }

    private VenueContent content(UnitSummary of) {
        return new VenueContent(
                of.id(),
                name.getValue().strip(),
                kind.getValue(),
                Typed.orNone(address.getValue()),
                new VenueContact(Typed.orNone(contact.getValue()), Typed.orNone(phone.getValue())),
                Typed.orNone(link.getValue()),
                week.week(),
                rows.stream().map(Row::content).toList());
    }
}
