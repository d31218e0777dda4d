package vn.taphuan.classes.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** Who of those that wait for a seat gets the next one. Nobody whose unit has sent as many as its quota allows. */
public enum WaitingPolicy {
    /** Whoever has waited longest. */
    ORDER {
        @Override
        Comparator<Waiter> priority(Map<UnitId, UnitShare> shares) {
            return Comparator.comparing(Waiter::since);
        }
    },
    /**
     * Somebody of the unit that has used the smallest part of its quota; then of units without a quota, the one with the fewest
     * people. Within a unit, whoever has waited longest.
     */
    UNIT_SHARE {
        @Override
        Comparator<Waiter> priority(Map<UnitId, UnitShare> shares) {
            return Comparator.comparing((Waiter waiter) -> share(shares, waiter.unit()))
                    .thenComparing(Waiter::since);
        }
    };

    /** Somebody who waits. */
    record Waiter(EnrolmentId id, AccountId account, UnitId unit, Instant since) {}

    /**
     * Where a unit stands in a class.
     *
     * @param held seats of its people, offers, and seats without names
     * @param quota how many it may have; none where nothing was fixed
     */
    record UnitShare(int held, @Nullable Integer quota) implements Comparable<UnitShare> {

        static final UnitShare NONE = new UnitShare(0, null);

        boolean isUsedUp() {
            return quota != null && held >= quota;
        }

        UnitShare oneMore() {
            return new UnitShare(held + 1, quota);
        }

        @Override
        public int compareTo(UnitShare other) {
            if (quota == null || other.quota == null) {
                return quota == null && other.quota == null
                        ? Integer.compare(held, other.held)
                        : Boolean.compare(quota == null, other.quota == null);
            }
            return Long.compare((long) held * other.quota, (long) other.held * quota);
        }
    }

    abstract Comparator<Waiter> priority(Map<UnitId, UnitShare> shares);

    /** The next one; nobody when none of them may have a seat. @param waiting in the order in which they came */
    Optional<Waiter> next(List<Waiter> waiting, Map<UnitId, UnitShare> shares) {
        return waiting.stream()
                .filter(waiter -> !share(shares, waiter.unit()).isUsedUp())
                .min(priority(shares));
    }

    private static UnitShare share(Map<UnitId, UnitShare> shares, UnitId unit) {
        return shares.getOrDefault(unit, UnitShare.NONE);
    }
}
