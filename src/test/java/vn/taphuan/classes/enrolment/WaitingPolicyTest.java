package vn.taphuan.classes.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.enrolment.WaitingPolicy.UnitShare;
import vn.taphuan.classes.enrolment.WaitingPolicy.Waiter;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

class WaitingPolicyTest {

    private static final UnitId LARGE = new UnitId(new UUID(1, 1));
    private static final UnitId SMALL = new UnitId(new UUID(1, 2));
    private static final UnitId FREE = new UnitId(new UUID(1, 3));

    private final Waiter first = waiter(1, LARGE);
    private final Waiter second = waiter(2, SMALL);
    private final Waiter third = waiter(3, FREE);
    private final List<Waiter> line = List.of(first, second, third);

    @Test
    void byOrderWhoeverHasWaitedLongestComesNext() {
        assertThat(WaitingPolicy.ORDER.next(line, Map.of())).contains(first);
    }

    @Test
    void aUnitThatHasSentAsManyAsItMayIsPassedOver() {
        var shares = Map.of(LARGE, new UnitShare(10, 10), SMALL, new UnitShare(1, 2));
        assertThat(WaitingPolicy.ORDER.next(line, shares)).contains(second);
        assertThat(WaitingPolicy.UNIT_SHARE.next(line, shares)).contains(second);
        assertThat(WaitingPolicy.ORDER.next(List.of(first), shares)).isEmpty();
    }

    @Test
    void byShareTheUnitThatHasUsedTheSmallestPartOfItsQuotaComesNext() {
        var shares = Map.of(LARGE, new UnitShare(5, 10), SMALL, new UnitShare(1, 3));
        assertThat(WaitingPolicy.UNIT_SHARE.next(line, shares)).contains(second);
    }

    @Test
    void byShareUnitsWithoutAQuotaComeAfterThoseWithOneAndTheSmallerFirst() {
        assertThat(WaitingPolicy.UNIT_SHARE.next(line, Map.of(LARGE, new UnitShare(9, 10))))
                .contains(first);
        assertThat(WaitingPolicy.UNIT_SHARE.next(
                        List.of(second, third), Map.of(SMALL, new UnitShare(4, null), FREE, new UnitShare(3, null))))
                .contains(third);
    }

    @Test
    void withinAUnitWhoeverHasWaitedLongestComesNext() {
        var later = waiter(9, SMALL);
        assertThat(WaitingPolicy.UNIT_SHARE.next(List.of(second, later), Map.of(SMALL, new UnitShare(1, 5))))
                .contains(second);
    }

    private static Waiter waiter(int number, UnitId unit) {
        return new Waiter(
                new EnrolmentId(new UUID(2, number)),
                new AccountId(new UUID(3, number)),
                unit,
                Instant.ofEpochSecond(number));
    }
}
