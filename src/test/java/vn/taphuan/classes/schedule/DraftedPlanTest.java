package vn.taphuan.classes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.Remedy;

/** Which moves of a draft still change something. */
class DraftedPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ScheduledSession.Named A = new ScheduledSession.Named(new UUID(1, 1), "A");
    private static final List<ScheduledSession> PUBLISHED = List.of(
            SessionDifferenceTest.session(1, 1, MONDAY, HalfDay.MORNING, A),
            SessionDifferenceTest.session(2, 2, MONDAY, HalfDay.AFTERNOON, A));

    @Test
    void aLaterMoveOfASessionTakesThePlaceOfAnEarlierOne() {
        var tuesday = move(1, MONDAY.plusDays(1));
        var other = move(2, MONDAY.plusDays(2));
        var friday = move(1, MONDAY.plusDays(4));
        assertThat(DraftedPlan.with(List.of(tuesday, other), List.of(friday))).containsExactly(other, friday);
    }

    @Test
    void aSessionThatIsMovedBackLeavesTheDraft() {
        var tuesday = move(1, MONDAY.plusDays(1));
        assertThat(DraftedPlan.open(DraftedPlan.with(List.of(tuesday), List.of(move(1, MONDAY))), PUBLISHED))
                .isEmpty();
    }

    @Test
    void aMoveOfASessionThatIsNoMoreIsForgotten() {
        var tuesday = move(1, MONDAY.plusDays(1));
        assertThat(DraftedPlan.open(List.of(tuesday, move(7, MONDAY.plusDays(1))), PUBLISHED))
                .containsExactly(tuesday);
    }

    @Test
    void whatWouldPutASessionRightIsAMoveOfIt() {
        var b = new RoomId(new UUID(1, 2));
        var quyen = new LecturerId(new UUID(2, 2));
        var stays = SessionMove.none(PUBLISHED.getFirst());
        assertThat(stays.isDone(PUBLISHED.getFirst())).isTrue();
        assertThat(stays.with(new Remedy.UseRoom(new RoomId(A.id()), b, "B", "Nhà", 60))
                        .rooms())
                .containsExactly(b);
        assertThat(stays.with(new Remedy.UseLecturer(new LecturerId(new UUID(2, 1)), quyen, "Mẫu Quyên"))
                        .lecturers())
                .containsExactly(quyen);
        assertThat(stays.with(new Remedy.UseLecturer(null, quyen, "Mẫu Quyên")).lecturers())
                .hasSize(2);
        assertThat(stays.with(new Remedy.MoveTo(MONDAY.plusDays(1), HalfDay.AFTERNOON)))
                .isEqualTo(new SessionMove(
                        stays.session(), MONDAY.plusDays(1), HalfDay.AFTERNOON, stays.rooms(), stays.lecturers()));
    }

    private static SessionMove move(int session, LocalDate date) {
        return new SessionMove(
                new SessionId(new UUID(9, session)),
                date,
                session == 2 ? HalfDay.AFTERNOON : HalfDay.MORNING,
                List.of(new RoomId(A.id())),
                List.of(new LecturerId(new UUID(2, 1))));
    }
}
