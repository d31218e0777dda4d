package vn.taphuan.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsualWeekTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Test
    void comesBackAsItWasStored() {
        var week = UsualWeek.parse("1M 1A 6M");
        assertThat(UsualWeek.parse(week.code())).isEqualTo(week);
        assertThat(week.includes(SATURDAY, HalfDay.MORNING)).isTrue();
        assertThat(week.includes(SATURDAY, HalfDay.AFTERNOON)).isFalse();
        assertThat(UsualWeek.parse(UsualWeek.ALWAYS.code())).isEqualTo(UsualWeek.ALWAYS);
        assertThat(UsualWeek.parse("").halves()).isEmpty();
    }

    @Test
    void isToldInAsFewPartsAsThereAre() {
        assertThat(UsualWeek.parse("1M 1A 2M 2A 3M 3A 6M").runs())
                .containsExactly(
                        new UsualWeek.Run(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, Set.of(HalfDay.values())),
                        new UsualWeek.Run(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, Set.of(HalfDay.MORNING)));
    }

    @Test
    void aSpanCoversItsHalfDaysAndNeverRunsBackwards() {
        var span = new DaySpan(SATURDAY, SATURDAY.plusDays(2), HalfDay.MORNING);
        assertThat(span.covers(SATURDAY.plusDays(2), HalfDay.MORNING)).isTrue();
        assertThat(span.covers(SATURDAY, HalfDay.AFTERNOON)).isFalse();
        assertThat(span.isWrong()).isFalse();
        assertThat(new DaySpan(SATURDAY, SATURDAY.minusDays(1), null).isWrong()).isTrue();
    }
}
