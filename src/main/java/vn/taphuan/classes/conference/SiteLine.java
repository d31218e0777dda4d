package vn.taphuan.classes.conference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;

/**
 * A place on the board.
 *
 * @param heads of the newest count, none before the first
 * @param listed people with a seat there
 * @param checkedIn people marked as present or late, guests at the door among them
 * @param wordAt when anything was last heard from its clerk
 * @param clerks who may be called there
 * @param arrivals how many of them came in which minute since 1970
 */
public record SiteLine(
        PlaceId place,
        String name,
        SiteCondition condition,
        @Nullable SiteLink link,
        @Nullable Instant linkAt,
        @Nullable Integer heads,
        @Nullable Instant headsAt,
        int listed,
        int checkedIn,
        List<SiteProblem> problems,
        @Nullable Instant wordAt,
        List<SiteClerk> clerks,
        Map<Long, Integer> arrivals) {

    /** Somebody at the place. @param phone empty where none is known; @param email likewise */
    public record SiteClerk(String fullName, String phone, String email) {}

    /** Those that need somebody most come first, of equal ones those with more people missing; then they keep their order. */
    public static final Comparator<SiteLine> WORST_FIRST = Comparator.comparing(SiteLine::condition)
            .thenComparing(Comparator.<SiteLine>comparingInt(site -> Math.abs(site.difference()))
                    .reversed());

    public SiteLine {
        problems = List.copyOf(problems);
        clerks = List.copyOf(clerks);
        arrivals = Map.copyOf(arrivals);
    }

    /** Heads beyond the list, negative where people are missing; 0 before the first count. */
    public int difference() {
        return heads == null ? 0 : heads - listed;
    }
}
