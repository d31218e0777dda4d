package vn.taphuan.quizzes.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SitePicture;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.SittingState;

/**
 * A sitting at one moment.
 *
 * @param sites in the order of the class's places
 */
public record Picture(Head head, Instant at, boolean current, Tally tally, List<SiteLine> sites, Trend trend)
        implements SitePicture<Picture> {

    /** What hardly changes. */
    public record Head(
            SittingId sitting,
            ClassLabel trainingClass,
            String title,
            SittingState state,
            Instant opensAt,
            Instant closesAt,
            int minutes) {}

    public Picture {
        sites = List.copyOf(sites);
    }

    static Picture of(Head head, Instant at, List<SiteLine> sites) {
        var people = sites.stream().flatMap(site -> site.people().stream()).toList();
        var tally = sites.stream().map(SiteLine::tally).reduce(Tally.NOBODY, Tally::plus);
        return new Picture(head, at, true, tally, sites, Trend.of(people, at));
    }

    @Override
    public Picture late() {
        return new Picture(head, at, false, tally, sites, trend);
    }

    @Override
    public List<PlaceId> places() {
        return sites.stream().map(SiteLine::place).toList();
    }

    @Override
    public Picture of(Set<PlaceId> places) {
        var some = sites.stream().filter(site -> places.contains(site.place())).toList();
        var picture = of(head, at, some);
        return current ? picture : picture.late();
    }

    public Optional<SiteLine> site(PlaceId place) {
        return sites.stream().filter(site -> site.place().equals(place)).findFirst();
    }
}
