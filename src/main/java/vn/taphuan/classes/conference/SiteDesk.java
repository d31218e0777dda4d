package vn.taphuan.classes.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.PlaceDetail;

/**
 * A place in one session, as whoever speaks for it sees it.
 *
 * @param own all places for which he may speak
 * @param day the sessions of the same day, this one among them
 * @param open whether anything may be said now
 */
public record SiteDesk(
        SessionId session,
        ClassLabel trainingClass,
        LocalDate date,
        HalfDay halfDay,
        PlaceDetail place,
        List<PlaceDetail> own,
        List<Half> day,
        boolean open,
        State state) {

    public record Half(SessionId session, HalfDay halfDay) {}

    /**
     * @param seq number of the count of heads, 0 before the first
     * @param listed people with a seat at the place
     * @param checkedIn of whom it is known that they are there
     */
    public record State(
            @Nullable SiteLink link,
            @Nullable Instant linkAt,
            @Nullable Integer heads,
            @Nullable Instant headsAt,
            @Nullable String headsBy,
            int seq,
            int listed,
            int checkedIn,
            List<SiteProblem> problems) {}
}
