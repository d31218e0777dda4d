package vn.taphuan.quizzes.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;

/**
 * A place of the sitting with its people in the Vietnamese order of names.
 *
 * @param rooms in their order; one without an id for people without a room comes last
 */
public record SiteLine(
        PlaceId place,
        String name,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        SiteCondition condition,
        Tally tally,
        List<RoomLine> rooms,
        List<PersonLine> people) {

    /** Those that need somebody most come first; equal ones keep their order. */
    public static final Comparator<SiteLine> WORST_FIRST = Comparator.comparing(SiteLine::condition)
            .thenComparing(
                    Comparator.<SiteLine>comparingInt(site -> site.tally().offline())
                            .reversed())
            .thenComparing(
                    Comparator.<SiteLine>comparingInt(site -> site.tally().silent())
                            .reversed())
            .thenComparing(
                    Comparator.<SiteLine>comparingInt(site -> site.tally().notBegun())
                            .reversed());

    public SiteLine {
        rooms = List.copyOf(rooms);
        people = List.copyOf(people);
    }
}
