package vn.taphuan.classes.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.SitePicture;
import vn.taphuan.classes.session.ClassLabel;

/**
 * A conference at one moment.
 *
 * @param sites in the order of the class's places
 * @param unplaced people of the class who have a seat at no place; in no total
 */
public record ConferencePicture(
        Head head, Instant at, boolean current, Totals totals, List<SiteLine> sites, Arrivals arrivals, int unplaced)
        implements SitePicture<ConferencePicture> {

    /** What hardly changes. @param difference from so many people on, heads and list differ */
    public record Head(
            SessionId session,
            ClassLabel trainingClass,
            int number,
            LocalDate date,
            HalfDay halfDay,
            Instant begin,
            int difference) {}

    public ConferencePicture {
        sites = List.copyOf(sites);
    }

    static ConferencePicture of(Head head, Instant at, List<SiteLine> sites, int unplaced) {
        return new ConferencePicture(
                head, at, true, Totals.of(sites, head.difference()), sites, Arrivals.of(sites, at), unplaced);
    }

    @Override
    public ConferencePicture late() {
        return new ConferencePicture(head, at, false, totals, sites, arrivals, unplaced);
    }

    @Override
    public List<PlaceId> places() {
        return sites.stream().map(SiteLine::place).toList();
    }

    @Override
    public ConferencePicture of(Set<PlaceId> places) {
        var picture = of(
                head,
                at,
                sites.stream().filter(site -> places.contains(site.place())).toList(),
                0);
        return current ? picture : picture.late();
    }

    /** The same moment with one place alone. */
    public ConferencePicture onlyFor(PlaceId place) {
        return of(Set.of(place));
    }

    public Optional<SiteLine> site(PlaceId place) {
        return sites.stream().filter(site -> site.place().equals(place)).findFirst();
    }
}
