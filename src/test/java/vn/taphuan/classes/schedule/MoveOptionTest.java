package vn.taphuan.classes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassProblem;
import vn.taphuan.classes.session.ClassWarning;

class MoveOptionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final SessionMove MOVE =
            new SessionMove(new SessionId(new UUID(9, 2)), DAY, HalfDay.MORNING, List.of(), List.of());

    @Test
    void whatIsSaidOfThePlanAnywayIsNotSaidOfTheField() {
        var anyway = check(List.of(), List.of(), List.of(new ClassWarning.NoDirectingPaper()));
        var option = MoveOption.of(List.of(MOVE), List.of(2), false, anyway, anyway);
        assertThat(option.fits()).isTrue();
        assertThat(option.warnings()).isEmpty();
    }

    @Test
    void whatIsSaidOfTheMovedSessionIsSaidThoughItWasSaidBefore() {
        var small = new ClassWarning.SmallRooms(2, "A", 20, 40);
        var both = check(List.of(), List.of(), List.of(small));
        assertThat(MoveOption.of(List.of(MOVE), List.of(2), false, both, both).warnings())
                .containsExactly(small);
        assertThat(MoveOption.of(List.of(MOVE), List.of(1), false, both, both).warnings())
                .isEmpty();
    }

    @Test
    void aClashAProblemOrADayThatIsOverRefuses() {
        var nothing = check(List.of(), List.of(), List.of());
        var clash = new Clash(Clash.Kind.ROOM, 2, new UUID(1, 1), "A", DAY, HalfDay.MORNING, null, null);
        var problem = new ClassProblem(ClassProblem.Kind.HALF_DAY_TWICE, 2);
        assertThat(MoveOption.of(List.of(MOVE), List.of(2), false, nothing, check(List.of(), List.of(clash), List.of()))
                        .fits())
                .isFalse();
        assertThat(MoveOption.of(
                                List.of(MOVE),
                                List.of(2),
                                false,
                                nothing,
                                check(List.of(problem), List.of(), List.of()))
                        .fits())
                .isFalse();
        assertThat(MoveOption.of(List.of(MOVE), List.of(2), true, nothing, nothing)
                        .fits())
                .isFalse();
        assertThat(MoveOption.of(List.of(MOVE), List.of(2), false, nothing, nothing)
                        .fits())
                .isTrue();
    }

    private static ClassCheck check(List<ClassProblem> problems, List<Clash> clashes, List<ClassWarning> warnings) {
        return new ClassCheck(problems, clashes, warnings, Map.of());
    }
}
