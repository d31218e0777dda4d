package vn.taphuan.classes.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.session.Remedy;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;

/** One session in the form, with what is to be said about it right below. */
class SessionRow extends Div {

    private final @Nullable SessionId id;
    private final transient List<RoomSummary> allRooms;
    private final H3 title = new H3();
    private final DatePicker date;
    private final Select<HalfDay> halfDay = new Select<>();
    private final IntegerField periods = new IntegerField();
    private final MultiSelectComboBox<ModuleSummary> modules = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<RoomSummary> rooms = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<LecturerSummary> lecturers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Equipment> needs = new MultiSelectComboBox<>();
    private final transient List<LecturerSummary> allLecturers;
    private final Said said;
    private Set<VenueId> venues = Set.of();

    SessionRow(
            int number,
            SessionContent known,
            List<ModuleSummary> offeredModules,
            List<RoomSummary> offeredRooms,
            List<LecturerSummary> offeredLecturers,
            Runnable changed,
            Consumer<SessionRow> remove) {
        this.id = known.id();
        this.allRooms = offeredRooms;
        this.allLecturers = offeredLecturers;
        this.said = new Said("said-" + number);
        addClassNames("card", "stack", "stack-3");
        date = DatePickers.of(getTranslation("classes.form.date"), "date-" + number);
        halfDay.setLabel(getTranslation("classes.form.half-day"));
        halfDay.setItems(HalfDay.values());
        halfDay.setItemLabelGenerator(half -> Words.halfDay(this, half));
        halfDay.setId("half-day-" + number);
        periods.setLabel(getTranslation("classes.form.periods"));
        periods.setMin(1);
        periods.setMax(6);
        periods.setStepButtonsVisible(true);
        periods.setId("periods-" + number);
        modules.setLabel(getTranslation("classes.form.modules"));
        modules.setItemLabelGenerator(module -> getTranslation("classes.module", module.number(), module.shortTitle()));
        modules.setId("modules-" + number);
        rooms.setLabel(getTranslation("classes.form.rooms"));
        rooms.setItemLabelGenerator(
                room -> getTranslation("classes.form.room", room.name(), room.venueName(), room.seats()));
        rooms.setId("rooms-" + number);
        lecturers.setLabel(getTranslation("classes.form.lecturers"));
        lecturers.setItems(offeredLecturers);
        lecturers.setItemLabelGenerator(LecturerSummary::name);
        lecturers.setId("lecturers-" + number);
        needs.setLabel(getTranslation("classes.form.needs"));
        needs.setItems(Equipment.values());
        needs.setItemLabelGenerator(one -> getTranslation("venues.equipment." + one.name()));
        needs.setId("needs-" + number);
        var fields = new Div(date, halfDay, periods, modules, rooms, lecturers, needs);
        fields.addClassName("classes-fields");
        title.addClassName("grow");
        var head = new Div(
                title,
                Buttons.icon("x", getTranslation("classes.form.session.remove", number), () -> remove.accept(this)));
        head.addClassName("row");
        add(head, fields, said);
        number(number);
        offer(offeredModules);
        date.setValue(known.date());
        halfDay.setValue(known.halfDay());
        periods.setValue(known.periods());
        modules.setValue(offeredModules.stream()
                .filter(module -> known.modules().contains(module.code()))
                .collect(Collectors.toSet()));
        rooms.setItems(offeredRooms);
        rooms.setValue(offeredRooms.stream()
                .filter(room -> known.rooms().contains(room.id()))
                .collect(Collectors.toSet()));
        lecturers.setValue(offeredLecturers.stream()
                .filter(lecturer -> known.lecturers().contains(lecturer.id()))
                .collect(Collectors.toSet()));
        needs.setValue(known.needs());
        venues = rooms.getValue().stream().map(RoomSummary::venue).collect(Collectors.toSet());
        date.addValueChangeListener(change -> changed.run());
        halfDay.addValueChangeListener(change -> changed.run());
        periods.addValueChangeListener(change -> changed.run());
        modules.addValueChangeListener(change -> changed.run());
        rooms.addValueChangeListener(change -> changed.run());
        lecturers.addValueChangeListener(change -> changed.run());
        needs.addValueChangeListener(change -> changed.run());
    }

    final void number(int number) {
        title.setText(getTranslation("classes.session", number));
    }

    /** Another programme or choice of modules; those no longer offered are dropped. */
    final void offer(List<ModuleSummary> offered) {
        var kept = modules.getValue().stream().filter(offered::contains).collect(Collectors.toSet());
        modules.setItems(offered);
        modules.setValue(kept);
    }

    /** The class's places changed: rooms elsewhere go, and a new place comes with its largest room. */
    void at(Set<VenueId> places) {
        Set<RoomSummary> kept = rooms.getValue().stream()
                .filter(room -> places.contains(room.venue()))
                .collect(Collectors.toCollection(HashSet::new));
        places.stream()
                .filter(place -> !venues.contains(place))
                .forEach(place -> allRooms.stream()
                        .filter(room -> room.venue().equals(place))
                        .max(Comparator.comparingInt(RoomSummary::seats))
                        .ifPresent(kept::add));
        venues = Set.copyOf(places);
        rooms.setItems(
                allRooms.stream().filter(room -> places.contains(room.venue())).toList());
        rooms.setValue(kept);
    }

    @Nullable LocalDate date() {
        return date.getValue();
    }

    void moveTo(@Nullable LocalDate day, HalfDay half) {
        date.setValue(day);
        halfDay.setValue(half);
    }

    /** Does what would solve a clash; the form is checked anew as after any change. */
    void apply(Remedy remedy) {
        switch (remedy) {
            case Remedy.UseRoom use ->
                rooms.setValue(exchanged(
                        rooms.getValue(),
                        room -> room.id().equals(use.instead()),
                        allRooms.stream().filter(room -> room.id().equals(use.room()))));
            case Remedy.UseLecturer use ->
                lecturers.setValue(exchanged(
                        lecturers.getValue(),
                        one -> one.id().equals(use.instead()),
                        allLecturers.stream().filter(one -> one.id().equals(use.lecturer()))));
            case Remedy.MoveTo to -> moveTo(to.date(), to.halfDay());
        }
    }

    private static <T> Set<T> exchanged(Set<T> chosen, Predicate<T> goes, Stream<T> comes) {
        return Stream.concat(chosen.stream().filter(goes.negate()), comes)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    SessionContent content() {
        return new SessionContent(
                id,
                date.getValue(),
                halfDay.getValue(),
                periods.getValue() == null ? 0 : periods.getValue(),
                modules.getValue().stream()
                        .sorted(Comparator.comparingInt(ModuleSummary::number))
                        .map(ModuleSummary::code)
                        .toList(),
                rooms.getValue().stream().map(RoomSummary::id).toList(),
                lecturers.getValue().stream().map(LecturerSummary::id).toList(),
                needs.getValue());
    }

    Said said() {
        return said;
    }
}
