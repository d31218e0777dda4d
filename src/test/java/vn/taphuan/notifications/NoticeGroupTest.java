package vn.taphuan.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;

class NoticeGroupTest {

    private static final ClassLabel ONE = new ClassLabel(new ClassId(new UUID(1, 1)), 1, 2026, "Một");
    private static final ClassLabel OTHER = new ClassLabel(new ClassId(new UUID(1, 2)), 2, 2026, "Hai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    private static Notice notice(ClassLabel of, int seconds, boolean unread) {
        return new Notice(
                new UUID(2, seconds),
                NoticeKind.SESSION_MOVED,
                of,
                null,
                null,
                null,
                null,
                null,
                null,
                TEN.plusSeconds(seconds),
                unread);
    }

    @Test
    void severalChangesOfAClassWithinTheShortPauseAreOne() {
        var groups = NoticeGroup.of(List.of(notice(ONE, 230, true), notice(ONE, 115, false), notice(ONE, 0, false)));
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().notices()).hasSize(3);
        assertThat(groups.getFirst().at()).isEqualTo(TEN.plusSeconds(230));
        assertThat(groups.getFirst().unread()).isTrue();
    }

    @Test
    void whatCameAfterALongerPauseStandsAlone() {
        assertThat(NoticeGroup.of(List.of(notice(ONE, 121, true), notice(ONE, 0, true))))
                .hasSize(2);
    }

    @Test
    void anotherClassStandsAlone() {
        var groups = NoticeGroup.of(List.of(notice(ONE, 20, true), notice(OTHER, 10, false), notice(ONE, 0, false)));
        assertThat(groups).extracting(NoticeGroup::trainingClass).containsExactly(ONE, OTHER, ONE);
        assertThat(groups).extracting(NoticeGroup::unread).containsExactly(true, false, false);
    }

    @Test
    void theSameOfSeveralSessionsIsToldInTheOrderOfTheSessions() {
        var afternoon = of(NoticeKind.SESSION_MOVED, 1, DAY, HalfDay.AFTERNOON);
        var morning = of(NoticeKind.SESSION_MOVED, 2, DAY, HalfDay.MORNING);
        var dayBefore = of(NoticeKind.SESSION_MOVED, 3, DAY.minusDays(1), HalfDay.AFTERNOON);
        assertThat(NoticeGroup.inOrder(List.of(afternoon, morning, dayBefore)))
                .containsExactly(dayBefore, morning, afternoon);
    }

    @Test
    void whatHappenedToOneSessionStaysInItsOrder() {
        var there = of(NoticeKind.SESSION_MOVED, 1, DAY, HalfDay.AFTERNOON);
        var back = of(NoticeKind.SESSION_MOVED, 1, DAY, HalfDay.MORNING);
        var cancelled = of(NoticeKind.SESSION_CANCELLED, 2, DAY.minusDays(9), HalfDay.MORNING);
        assertThat(NoticeGroup.inOrder(List.of(there, back, cancelled))).containsExactly(there, back, cancelled);
    }

    private static Notice of(NoticeKind kind, int session, LocalDate day, HalfDay half) {
        return new Notice(
                UUID.randomUUID(),
                kind,
                ONE,
                new SessionId(new UUID(3, session)),
                null,
                new When(day, half),
                null,
                null,
                null,
                TEN,
                true);
    }

    @Test
    void nothingMakesNoGroup() {
        assertThat(NoticeGroup.of(List.of())).isEmpty();
    }
}
