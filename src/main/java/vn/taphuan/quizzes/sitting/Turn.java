package vn.taphuan.quizzes.sitting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.attempt.AttemptId;

/** What somebody who wants to begin is told, by the setup of one moment. */
sealed interface Turn {

    /** Everything but the paper is settled. */
    record Begin(int number, Instant deadline) implements Turn {}

    record GoOn(AttemptId attempt) implements Turn {}

    /** @param at when it opens, none when nobody knows yet */
    record NotOpen(@Nullable Instant at) implements Turn {}

    record Later(Instant at) implements Turn {}

    record Closed(Instant at) implements Turn {}

    record NoneLeft(AttemptId last) implements Turn {}

    record NotOnTheList() implements Turn {}

    static Turn of(Setup setup, Seat seat, Instant now) {
        var last = seat.last();
        if (last != null && last.runs(now)) {
            return new GoOn(last.id());
        }
        var place = seat.place();
        var site = place == null ? null : setup.sites().get(place);
        if (!seat.enrolled() || site == null) {
            return new NotOnTheList();
        }
        var allowed = setup.allowed(seat);
        if (last != null && seat.used() >= setup.rules().quiz().attempts() + allowed.attempts()) {
            return new NoneLeft(last.id());
        }
        if (setup.state() == SittingState.DRAFT) {
            return new NotOpen(null);
        }
        return allowed.ownWindow() ? within(setup, seat, allowed, now) : atTheSite(setup, seat, site, allowed, now);
    }

    private static Turn within(Setup setup, Seat seat, Allowed allowed, Instant now) {
        var opens = allowed.opensAt() == null ? setup.rules().opensAt() : allowed.opensAt();
        return now.isBefore(opens) ? new NotOpen(opens) : begin(setup, seat, allowed, now);
    }

    private static Turn atTheSite(Setup setup, Seat seat, Setup.Site site, Allowed allowed, Instant now) {
        var rules = setup.rules();
        if (setup.state() == SittingState.CLOSED) {
            return new Closed(rules.closesAt().isBefore(now) ? rules.closesAt() : now);
        }
        if (site.closedAt() != null) {
            return new Closed(site.closedAt());
        }
        var openedAt = site.openedAt();
        if (openedAt == null || now.isBefore(rules.opensAt())) {
            return new NotOpen(openedAt == null ? null : rules.opensAt());
        }
        var turn = from(rules, seat, openedAt);
        return now.isBefore(turn) ? new Later(turn) : begin(setup, seat, allowed, now);
    }

    /** When somebody's turn comes, once the time has come and his place is open. */
    private static Instant from(SittingRules rules, Seat seat, Instant openedAt) {
        var open = openedAt.isAfter(rules.opensAt()) ? openedAt : rules.opensAt();
        return open.plus(Duration.ofSeconds(rules.spreadSeconds())
                .multipliedBy(seat.turn())
                .dividedBy(TURNS));
    }

    /** Extra time moves the end of the attempt and the end of the sitting alike. */
    private static Turn begin(Setup setup, Seat seat, Allowed allowed, Instant now) {
        var closes = allowed.closesAt() == null ? setup.rules().closesAt() : allowed.closesAt();
        var extra = Duration.ofMinutes(allowed.minutes());
        if (!now.isBefore(closes.plus(extra))) {
            return new Closed(closes.plus(extra));
        }
        var usual = now.plus(Duration.ofMinutes(setup.rules().quiz().minutes()));
        var until = usual.isBefore(closes) ? usual : closes;
        return new Begin(seat.used() + 1, until.plus(extra));
    }

    /** Into so many parts the start spread is divided. */
    int TURNS = 1000;
}
