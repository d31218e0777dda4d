package vn.taphuan.classes.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.calendar.HalfDayHours;

/** How a place of a conference stands; those that need somebody come first. */
public enum SiteCondition {
    /** It cannot follow: the clerk said that the line, the network or the power is gone. */
    CUT_OFF,
    /** Something is the matter that the clerk has reported. */
    TROUBLE,
    /** The session has begun, and nobody has said that the place is connected. */
    NOT_CONNECTED,
    /** Heads are due and nobody has counted. */
    NO_HEADS,
    /** Nothing was heard of it for long. */
    SILENT,
    /** Heads and list differ by more than is usual. */
    DIFFERENT,
    FINE,
    /** Its time has not come, and nothing was said yet. */
    NOT_YET;

    public boolean isProblem() {
        return compareTo(FINE) < 0;
    }

    /** @param heads none before the first count; @param listed people with a seat there; @param wordAt when anything was last heard */
    record Facts(
            @Nullable SiteLink link,
            @Nullable Integer heads,
            int listed,
            List<SiteProblem> problems,
            @Nullable Instant wordAt) {}

    /** @param session from when to when it is held */
    static SiteCondition of(Facts facts, HalfDayHours.Span session, Instant now, ConferenceRules rules) {
        if (facts.link() == SiteLink.LOST
                || facts.problems().stream().anyMatch(problem -> problem.kind().cutsOff())) {
            return CUT_OFF;
        }
        if (!facts.problems().isEmpty()) {
            return TROUBLE;
        }
        boolean underWay = session.contains(now);
        if (underWay && facts.link() == null) {
            return NOT_CONNECTED;
        }
        if (underWay && facts.heads() == null && !now.isBefore(session.begin().plus(rules.headsAfter()))) {
            return NO_HEADS;
        }
        if (underWay && silence(facts, session.begin(), now).compareTo(rules.silentAfter()) > 0) {
            return SILENT;
        }
        if (facts.heads() != null && Math.abs(facts.heads() - facts.listed()) >= rules.difference()) {
            return DIFFERENT;
        }
        return facts.link() == null && facts.heads() == null ? NOT_YET : FINE;
    }

    private static Duration silence(Facts facts, Instant begin, Instant now) {
        var heard = facts.wordAt();
        return Duration.between(heard == null || heard.isBefore(begin) ? begin : heard, now);
    }
}
