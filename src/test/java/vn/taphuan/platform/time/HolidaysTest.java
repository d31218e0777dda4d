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
    @CsvSource({
        "2021-04-21",
        "2022-04-10",
        "2023-04-29",
        "2024-04-18",
        "2025-04-07",
        "2026-04-26",
        "2027-04-16",
        "2028-04-04",
        "2029-04-23",
        "2030-04-12",
        "2031-04-01",
        "2032-04-19",
        "2033-04-09",
        "2034-04-28",
        "2035-04-17"
    })
    void theHungKingsAreHonouredOnTheTenthOfTheThirdLunarMonth(LocalDate day) {
        assertThat(Holidays.on(day)).contains(Holiday.HUNG_KINGS);
        assertThat(Holidays.on(day.minusDays(1))).isEmpty();
    }

    @Test
    void fixedHolidaysComeEveryYear() {
        assertThat(Holidays.on(LocalDate.of(2026, 1, 1))).contains(Holiday.NEW_YEAR);
        assertThat(Holidays.on(LocalDate.of(2026, 4, 30))).contains(Holiday.REUNIFICATION);
        assertThat(Holidays.on(LocalDate.of(2026, 5, 1))).contains(Holiday.LABOUR);
        assertThat(Holidays.on(LocalDate.of(2026, 9, 2))).contains(Holiday.NATIONAL);
        assertThat(Holidays.on(LocalDate.of(2026, 9, 3))).isEmpty();
    }

    @Test
    void aSecondComputationAgreesOnEveryDayOfTheYearsCovered() {
        LocalDate.of(Holidays.YEARS.first(), 1, 1)
                .datesUntil(LocalDate.of(Holidays.YEARS.last() + 1, 1, 1))
                .forEach(day -> assertThat(LunarDate.of(day)).as(day.toString()).isEqualTo(MeeusMoon.of(day)));
    }

    /** Nine by law, the second day beside 2 September and days in lieu not counted; fewer when two fall on one day. */
    @Test
    void aYearHasItsHolidaysInTheOrderOfTime() {
        assertThat(Holidays.of(2026).keySet())
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 2, 17),
                        LocalDate.of(2026, 2, 18),
                        LocalDate.of(2026, 2, 19),
                        LocalDate.of(2026, 4, 26),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 9, 2));
    }
}
