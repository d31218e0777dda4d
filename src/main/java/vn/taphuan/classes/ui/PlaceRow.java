package vn.taphuan.classes.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.platform.ui.Buttons;

/** One place of the class in the form: which venue, how many people. */
class PlaceRow extends Div {

    /** A venue as it is offered. */
    record Venue(VenueId id, String name) {}

    private final ComboBox<Venue> venue = new ComboBox<>();
    private final IntegerField seats = new IntegerField();

    PlaceRow(
            List<Venue> offered,
            @Nullable PlaceContent known,
            int number,
            Runnable changed,
            Consumer<PlaceRow> remove) {
        addClassNames("row", "wrap", "fields");
        venue.setLabel(getTranslation("classes.form.place", number));
        venue.setItems(offered);
        venue.setItemLabelGenerator(Venue::name);
        venue.setId("place-" + number);
        venue.addClassName("grow");
        seats.setLabel(getTranslation("classes.form.place.seats"));
        seats.setId("place-seats-" + number);
        seats.setMin(1);
        seats.setStepButtonsVisible(true);
        if (known != null) {
            venue.setValue(offered.stream()
                    .filter(candidate -> candidate.id().equals(known.venue()))
                    .findFirst()
                    .orElse(null));
            seats.setValue(known.seats());
        }
        venue.addValueChangeListener(change -> changed.run());
        seats.addValueChangeListener(change -> changed.run());
        add(venue, seats);
        if (number > 1) {
            add(Buttons.icon("x", getTranslation("classes.form.place.remove", number), () -> remove.accept(this)));
        }
    }

    /** Seats for the whole class, as long as this is the only place. */
    void suggestSeats(int all) {
        seats.setValue(all);
    }

    Optional<VenueId> venue() {
        return Optional.ofNullable(venue.getValue()).map(Venue::id);
    }

    Optional<PlaceContent> content() {
        return venue().map(id -> new PlaceContent(id, seats.getValue() == null ? 0 : seats.getValue()));
    }
}
