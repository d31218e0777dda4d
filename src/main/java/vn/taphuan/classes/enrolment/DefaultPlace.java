package vn.taphuan.classes.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.platform.security.UnitId;

/** Where a person sits unless somebody says otherwise: in the own unit, at the own centre, in a unit of the same centre, else at the first place. */
final class DefaultPlace {

    private DefaultPlace() {}

    /**
     * @param home the person's unit
     * @param centre that serves it, none where no centre does
     * @param centreOfPlace the centre that serves the unit of a place
     */
    static @Nullable PlaceDetail of(
            List<PlaceDetail> places,
            UnitId home,
            @Nullable UnitId centre,
            Function<PlaceDetail, Optional<UnitId>> centreOfPlace) {
        Stream<Predicate<PlaceDetail>> wishes = Stream.of(
                place -> place.unit().equals(home),
                place -> place.unit().equals(centre),
                place -> centre != null
                        && centreOfPlace.apply(place).filter(centre::equals).isPresent());
        return wishes.flatMap(wish -> places.stream().filter(wish).limit(1))
                .findFirst()
                .orElse(places.isEmpty() ? null : places.getFirst());
    }
}
