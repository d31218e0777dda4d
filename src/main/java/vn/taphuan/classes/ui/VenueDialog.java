package vn.taphuan.classes.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.VenueProblem;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** A venue with its rooms, new or known. */
class VenueDialog extends Dialog {

    private static final int USUAL_SEATS = 60;

    /** A room in the form. */
    private static final class Row extends Div {
        private final @Nullable RoomId id;
        private final TextField name = new TextField();
        private final IntegerField seats = new IntegerField();

        Row(@Nullable RoomId id, String itsName, int itsSeats, int number) {
            this.id = id;
            addClassNames("row", "wrap");
            name.setLabel(getTranslation("venues.form.room", number));
            name.setValue(itsName);
            name.setMaxLength(120);
            name.setId("room-" + number);
            name.addClassName("grow");
            seats.setLabel(getTranslation("venues.form.seats"));
            seats.setValue(itsSeats);
            seats.setMin(1);
            seats.setStepButtonsVisible(true);
            seats.setId("room-seats-" + number);
            add(name, seats);
        }

        RoomContent content() {
            return new RoomContent(id, name.getValue().strip(), seats.getValue() == null ? 0 : seats.getValue());
        }
    }

    private final transient Venues venues;
    private transient @Nullable VenueSummary known;
    private final transient Runnable stored;
    private final ComboBox<UnitSummary> unit = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final Div rooms = new Div();
    private final Said said = new Said("said");
    private final Div message = new Div();
    private final List<Row> rows = new ArrayList<>();

    VenueDialog(Venues venues, Units units, @Nullable VenueSummary known, Runnable stored) {
        this.venues = venues;
        this.known = known;
        this.stored = stored;
        setId("venue-dialog");
        setHeaderTitle(getTranslation(known == null ? "venues.add" : "venues.edit"));
        unit.setLabel(getTranslation("venues.form.unit"));
        unit.setHelperText(getTranslation("venues.form.unit.help"));
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setId("unit");
        unit.setItems((Query<UnitSummary, String> query) ->
                units.within(Permissions.CLASS_PLAN, query.getFilter().orElse(""), null).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        name.setLabel(getTranslation("venues.form.name"));
        name.setMaxLength(200);
        name.setId("name");
        address.setLabel(getTranslation("venues.form.address"));
        address.setMaxLength(300);
        address.setId("address");
        rooms.addClassNames("stack", "stack-2");
        fill(units);
        var more =
                Buttons.small(getTranslation("venues.form.room.add"), "add-room", () -> addRoom(null, "", USUAL_SEATS));
        var content = new Div(
                unit, name, address, new H3(getTranslation("venues.form.rooms")), rooms, new Div(more), said, message);
        content.addClassName("classes-dialog");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("classes.back"), "back", this::close),
                        Buttons.mainCreating(getTranslation("classes.form.save"), "save-venue", this::save));
    }

    private void fill(Units units) {
        if (known == null) {
            unit.setValue(units.within(Permissions.CLASS_PLAN, "", UnitKind.POLITICAL_CENTRE).stream()
                    .findFirst()
                    .orElse(null));
            addRoom(null, "", USUAL_SEATS);
            return;
        }
        unit.setValue(units.find(known.unit()).orElse(null));
        name.setValue(known.name());
        address.setValue(Optional.ofNullable(known.address()).orElse(""));
        known.rooms().forEach(room -> addRoom(room.id(), room.name(), room.seats()));
    }

    private void addRoom(@Nullable RoomId id, String itsName, int seats) {
        var row = new Row(id, itsName, seats, rows.size() + 1);
        if (!rows.isEmpty()) {
            row.add(Buttons.icon("x", getTranslation("venues.form.room.remove", rows.size() + 1), () -> {
                rows.remove(row);
                rooms.remove(row);
            }));
        }
        rows.add(row);
        rooms.add(row);
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
        var content = new VenueContent(
                unit.getValue().id(),
                name.getValue().strip(),
                address.getValue().isBlank() ? null : address.getValue().strip(),
                rows.stream().map(Row::content).toList());
        switch (known == null ? venues.add(content) : venues.edit(known.id(), known, content)) {
            case SaveVenueResult.Stored _ -> {
                close();
                Toasts.show(getTranslation("venues.saved", content.name()));
                stored.run();
            }
            case SaveVenueResult.Changed(var now, var change) -> {
                known = now;
                message.add(ChangedMeanwhile.note(
                        this,
                        change.by(),
                        change.at(),
                        change.words(field -> getTranslation("audit.field." + field)),
                        "platform.changed.again"));
            }
            case SaveVenueResult.Wrong(var problems) ->
                problems.stream()
                        .map(VenueProblem::name)
                        .forEach(problem -> said.refuse(getTranslation("venues.problem." + problem)));
        }
    }
}
