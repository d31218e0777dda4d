package vn.taphuan.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.absence.ComingMakeUp;
import vn.taphuan.classes.enrolment.MyClass;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;

class NextSessionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final List<SessionDetail> DAY_AND_A_HALF = List.of(
            session(1, DAY, HalfDay.MORNING),
            session(2, DAY, HalfDay.AFTERNOON),
            session(3, DAY.plusDays(1), HalfDay.MORNING));

    @Test
    void aMorningCountsUntilNoon() {
        assertThat(next(DAY.minusDays(1).atTime(20, 0))).isEqualTo(1);
        assertThat(next(DAY.atTime(11, 59))).isEqualTo(1);
        assertThat(next(DAY.atTime(12, 0))).isEqualTo(2);
        assertThat(next(DAY.atTime(23, 0))).isEqualTo(2);
        assertThat(next(DAY.plusDays(1).atTime(0, 0))).isEqualTo(3);
        assertThat(NextSession.among(
                        List.of(mine(ClassState.RUNNING)),
                        List.of(),
                        at(DAY.plusDays(1).atTime(12, 0))))
                .isEmpty();
    }

    @Test
    void itKnowsTodayAndTomorrow() {
        var eve = NextSession.among(
                        List.of(mine(ClassState.OPEN)),
                        List.of(),
                        at(DAY.minusDays(1).atTime(20, 0)))
                .orElseThrow();
        assertThat(eve.isTomorrow()).isTrue();
        assertThat(eve.isToday()).isFalse();
        var day = NextSession.among(List.of(mine(ClassState.OPEN)), List.of(), at(DAY.atTime(7, 0)))
                .orElseThrow();
        assertThat(day.isToday()).isTrue();
    }

    @Test
    void aCancelledOrFinishedClassHasNoNextSession() {
        var eve = at(DAY.minusDays(1).atTime(20, 0));
        assertThat(NextSession.among(List.of(mine(ClassState.CANCELLED), mine(ClassState.FINISHED)), List.of(), eve))
                .isEmpty();
    }

    @Test
    void aSessionThatMakesUpForAMissedOneComesInItsTurn() {
        var eve = at(DAY.minusDays(1).atTime(20, 0));
        var elsewhere = mine(ClassState.RUNNING).trainingClass();
        var earlier = new ComingMakeUp(elsewhere, session(7, DAY.minusDays(1), HalfDay.AFTERNOON), "Điểm mẫu");
        var later = new ComingMakeUp(elsewhere, session(8, DAY, HalfDay.AFTERNOON), "Điểm mẫu");
        var mine = List.of(mine(ClassState.RUNNING));
        var next = NextSession.among(mine, List.of(later, earlier), eve).orElseThrow();
        assertThat(next.session().number()).isEqualTo(7);
        assertThat(next.makesUp()).isTrue();
        assertThat(next.where()).isEqualTo("Điểm mẫu");
        assertThat(NextSession.among(mine, List.of(later), eve).orElseThrow().makesUp())
                .isFalse();
        assertThat(NextSession.among(List.of(), List.of(later), eve)
                        .orElseThrow()
                        .session()
                        .number())
                .isEqualTo(8);
    }

    private static int next(LocalDateTime now) {
        return NextSession.among(List.of(mine(ClassState.RUNNING)), List.of(), at(now))
                .orElseThrow()
                .session()
                .number();
    }

    private static Clock at(LocalDateTime now) {
        return Clock.fixed(now.atZone(PlatformTime.ZONE).toInstant(), PlatformTime.ZONE);
    }

    private static MyClass mine(ClassState state) {
        var of = new ClassDetail(
                new ClassId(new UUID(0, 1)),
                new UnitId(new UUID(0, 2)),
                1,
                2026,
                "Lớp mẫu",
                new ProgrammeCode("mau"),
                List.of(),
                30,
                1,
                false,
                null,
                null,
                null,
                List.of(),
                DAY_AND_A_HALF,
                state,
                List.of(),
                0);
        return new MyClass(of, "", false);
    }

    private static SessionDetail session(int number, LocalDate day, HalfDay half) {
        return new SessionDetail(
                new SessionId(new UUID(1, number)), number, day, half, 4, List.of(), List.of(), List.of());
    }
}
