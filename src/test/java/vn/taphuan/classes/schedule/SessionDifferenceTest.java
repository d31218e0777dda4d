package vn.taphuan.classes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;

class SessionDifferenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ScheduledSession.Named A = new ScheduledSession.Named(new UUID(1, 1), "A");
    private static final ScheduledSession.Named B = new ScheduledSession.Named(new UUID(1, 2), "B");
    private static final ScheduledSession.Named KHANH = new ScheduledSession.Named(new UUID(2, 1), "Mẫu Khánh");

    @Test
    void whatIsTheSameIsNoDifferenceWhateverItsNumberAndNames() {
        var renamed = new ScheduledSession.Named(A.id(), "Phòng A mới");
        assertThat(SessionDifference.between(
                        List.of(session(1, 1, MONDAY, HalfDay.MORNING, A)),
                        List.of(session(1, 2, MONDAY, HalfDay.MORNING, renamed))))
                .isEmpty();
    }

    @Test
    void anotherHalfDayAndAnotherRoomAreTold() {
        var differences = SessionDifference.between(
                List.of(session(1, 1, MONDAY, HalfDay.MORNING, A), session(2, 2, MONDAY, HalfDay.AFTERNOON, A)),
                List.of(
                        session(1, 1, MONDAY, HalfDay.MORNING, A),
                        session(2, 2, MONDAY.plusDays(1), HalfDay.AFTERNOON, B)));
        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.isMoved()).isTrue();
            assertThat(one.hasOtherRooms()).isTrue();
            assertThat(one.hasOtherLecturers()).isFalse();
            assertThat(one.hasOtherContents()).isFalse();
            assertThat(one.known().number()).isEqualTo(2);
        });
    }

    @Test
    void theOrderOfRoomsIsNoDifference() {
        assertThat(SessionDifference.between(
                        List.of(session(1, 1, MONDAY, HalfDay.MORNING, A, B)),
                        List.of(session(1, 1, MONDAY, HalfDay.MORNING, B, A))))
                .isEmpty();
    }

    @Test
    void morePeriodsOrOtherModulesAreOtherContents() {
        var before = session(1, 1, MONDAY, HalfDay.MORNING, A);
        var after = new ScheduledSession(
                before.session(),
                1,
                MONDAY,
                HalfDay.MORNING,
                5,
                List.of(new ModuleCode("m1")),
                before.rooms(),
                before.lecturers());
        assertThat(SessionDifference.between(List.of(before), List.of(after)))
                .singleElement()
                .satisfies(one -> assertThat(one.hasOtherContents()).isTrue());
    }

    @Test
    void newSessionsStandLastAndDroppedOnesHaveNothingAfterThem() {
        var stays = session(1, 1, MONDAY, HalfDay.MORNING, A);
        var goes = session(2, 2, MONDAY, HalfDay.AFTERNOON, A);
        var comes = session(3, 2, MONDAY.plusDays(1), HalfDay.MORNING, A);
        var differences = SessionDifference.between(List.of(stays, goes), List.of(stays, comes));
        assertThat(differences).containsExactly(new SessionDifference(goes, null), new SessionDifference(null, comes));
        assertThat(differences.getLast().isMoved()).isFalse();
        assertThat(differences.getLast().known()).isEqualTo(comes);
    }

    static ScheduledSession session(int id, int number, LocalDate date, HalfDay half, ScheduledSession.Named... rooms) {
        return new ScheduledSession(
                new SessionId(new UUID(9, id)),
                number,
                date,
                half,
                4,
                List.of(new ModuleCode("m1")),
                List.of(rooms),
                List.of(KHANH));
    }
}
