package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Finds the place of a class where somebody sits unless it is said otherwise. */
@Component
class Seating {

    private final Units units;
    private final Clock clock;

    Seating(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Nullable PlaceId placeFor(ClassDetail in, UnitId home) {
        if (in.places().size() < 2) {
            return in.places().isEmpty() ? null : in.places().getFirst().id();
        }
        var today = LocalDate.now(clock);
        var centre = units.centreServing(home, today).map(UnitSummary::id).orElse(null);
        var place = DefaultPlace.of(
                in.places(),
                home,
                centre,
                candidate -> units.centreServing(candidate.unit(), today).map(UnitSummary::id));
        return place == null ? null : place.id();
    }
}
