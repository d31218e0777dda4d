package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By when the certificates of a decision are issued: 15 days from the day on which it was signed (fact T-30, of second hand: to be
 * checked, hence a setting).
 */
@Component
public class IssuingTerm {

    private static final int SOON = 3;

    private final int days;
    private final Clock clock;

    IssuingTerm(@Value("${taphuan.certificates.issue-within-days:15}") int days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** How near the last day is. */
    public enum Nearness {
        FAR,
        SOON,
        OVER
    }

    /** @param day the last on which they are issued in time */
    public record Due(LocalDate day, Nearness nearness) {}

    /** None for a batch that has left the chain, or that no decision is known for. */
    public Optional<Due> of(BatchSummary batch) {
        boolean open = batch.state() != BatchState.RELEASED && batch.state() != BatchState.WITHDRAWN;
        return Optional.ofNullable(batch.decision()).filter(decision -> open).map(decision -> of(decision.date()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Due of(LocalDate decided) {
        var day = decided.plusDays(days);
        var today = today();
        if (today.isAfter(day)) {
            return new Due(day, Nearness.OVER);
        }
        return new Due(day, today.isBefore(day.minusDays(SOON)) ? Nearness.FAR : Nearness.SOON);
    }
}
