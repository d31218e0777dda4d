package vn.taphuan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-02",
        "2031-01-23",
        "2032-02-11",
        "2033-01-31",
        "2034-02-19",
        "2035-02-08"
    })
    void tetIsTheFirstDayOfTheVietnameseLunarYear(LocalDate tet) {
        assertThat(LunarDate.of(tet)).isEqualTo(new LunarDate(1, 1, false));
        for (int day = -1; day <= 2; day++) {
            assertThat(Holidays.on(tet.plusDays(day))).contains(Holiday.TET);
        }
        assertThat(Holidays.on(tet.minusDays(2))).isEmpty();
        assertThat(Holidays.on(tet.plusDays(3))).isEmpty();
    }

    /** In China the year began a day later in 2007 and 2030, a month later in 1985. */
    @ParameterizedTest
    @CsvSource({"1985-01-21", "2007-02-17", "2030-02-02"})
    void theVietnameseYearBeginsByTheTimeOfHanoi(LocalDate tet) {
        assertThat(LunarDate.of(tet)).isEqualTo(new LunarDate(1, 1, false));
    }

    @ParameterizedTest
    @CsvSource({"2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"})
    void theHungKingsAreHonouredOnTheTenthOfTheThirdLunarMonth(LocalDate day) {
        assertThat(Holidays.on(day)).contains(Holiday.HUNG_KINGS);
        assertThat(Holidays.on(day.plusDays(1))).isEmpty();
    }

    @Test
    void fixedHolidaysComeEveryYear() {
        assertThat(Holidays.on(LocalDate.of(2026, 1, 1))).contains(Holiday.NEW_YEAR);
        assertThat(Holidays.on(LocalDate.of(2026, 4, 30))).contains(Holiday.REUNIFICATION);
        assertThat(Holidays.on(LocalDate.of(2026, 5, 1))).contains(Holiday.LABOUR);
        assertThat(Holidays.on(LocalDate.of(2026, 9, 2))).contains(Holiday.NATIONAL);
        assertThat(Holidays.on(LocalDate.of(2026, 9, 3))).isEmpty();
    }
}
