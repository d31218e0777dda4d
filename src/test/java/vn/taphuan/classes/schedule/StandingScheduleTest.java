package vn.taphuan.classes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.ClassWarning;

class StandingScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ScheduledSession.Named A = new ScheduledSession.Named(new UUID(1, 1), "A");
    private static final ScheduledSession FIRST = SessionDifferenceTest.session(1, 1, MONDAY, HalfDay.MORNING, A);
    private static final ScheduledSession SECOND = SessionDifferenceTest.session(2, 2, MONDAY, HalfDay.AFTERNOON, A);
    private static final Clash ABSENT =
            new Clash(Clash.Kind.ABSENT, 2, new UUID(2, 1), "Mẫu Khánh", MONDAY, HalfDay.AFTERNOON, null, null);
    private static final ClassWarning SMALL = new ClassWarning.SmallRooms(1, "A", 20, 40);
    private static final StandingSchedule SCHEDULE = new StandingSchedule(
            new ClassLabel(new ClassId(new UUID(3, 3)), 5, 2026, "Lớp mẫu"),
            List.of(FIRST, SECOND),
            new ClassCheck(List.of(), List.of(ABSENT), List.of(SMALL, new ClassWarning.NoDirectingPaper()), Map.of()));

    @Test
    void onlyWhatConcernsTheAskedSessionsIsSaid() {
        assertThat(SCHEDULE.clashes(Set.of(SECOND.session()))).containsExactly(ABSENT);
        assertThat(SCHEDULE.clashes(Set.of(FIRST.session()))).isEmpty();
        assertThat(SCHEDULE.warnings(Set.of(FIRST.session(), SECOND.session()))).containsExactly(SMALL);
        assertThat(SCHEDULE.warnings(Set.of())).isEmpty();
    }

    @Test
    void aRemarkAboutTheClassIsAboutNoSession() {
        assertThat(SCHEDULE.session(ABSENT)).contains(SECOND);
        assertThat(SCHEDULE.session(new ClassWarning.NoDirectingPaper())).isEmpty();
    }
}
