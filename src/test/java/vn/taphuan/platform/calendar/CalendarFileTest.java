package vn.taphuan.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant CHANGED = Instant.parse("2026-11-01T02:03:04Z");
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 26, 7, 30);

    private static CalendarEntry entry(String summary, String location, String description, boolean cancelled) {
        return new CalendarEntry(
                "0199-buoi@taphuan",
                3,
                CHANGED,
                START,
                START.plusHours(4),
                summary,
                location,
                description,
                "https://taphuan.example.vn/my-classes",
                cancelled);
    }

    private static String file(CalendarEntry... entries) {
        return new String(CalendarFile.published("Lịch của tôi; riêng, tư", List.of(entries)), StandardCharsets.UTF_8);
    }

    @Test
    void anotherProgramReadsWhatWasWritten() {
        var file =
                file(entry("Lớp 5/2026: Chuyên đề 1, 2; \\ khó", "Hội trường A, tầng 2", "Dòng một\nDòng hai", false));
        var read = CalendarReader.of(file);
        assertThat(read.events())
                .containsExactly(new CalendarReader.Read(
                        "0199-buoi@taphuan",
                        3,
                        "20261126T073000",
                        "Asia/Ho_Chi_Minh",
                        "20261126T113000",
                        "Lớp 5/2026: Chuyên đề 1, 2; \\ khó",
                        "Hội trường A, tầng 2",
                        "CONFIRMED"));
        assertThat(file)
                .contains("METHOD:PUBLISH\r\n", "VERSION:2.0\r\n", "DTSTAMP:20261101T020304Z\r\n")
                .contains("DESCRIPTION:Dòng một\\nDòng hai\r\n")
                .contains("X-WR-CALNAME:Lịch của tôi\\; riêng\\, tư\r\n");
    }

    @Test
    void theZoneIsDescribedOnce() {
        var read = CalendarReader.of(file(entry("Một", "", "", false), entry("Hai", "", "", false)));
        assertThat(read.calendar().<CalendarComponent>getComponents(Component.VTIMEZONE))
                .hasSize(1);
        assertThat(file(entry("Một", "", "", false)))
                .contains("TZID:Asia/Ho_Chi_Minh\r\n", "TZOFFSETTO:+0700\r\n", "TZOFFSETFROM:+0800\r\n");
    }

    @Test
    void whatWillNotHappenSaysSo() {
        assertThat(CalendarReader.of(file(entry("Một", "", "", true))).events())
                .extracting(CalendarReader.Read::status)
                .containsExactly("CANCELLED");
    }

    @Test
    void linesAreFoldedByOctetsAndLettersStayWhole() {
        var summary = "Nghiên cứu, biên soạn lịch sử Đảng bộ và lịch sử truyền thống các ngành 🎓 "
                .repeat(4)
                .strip();
        var file = file(entry(summary, "", "", false));
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(Folding.MOST_OCTETS));
        assertThat(CalendarReader.of(file).events())
                .extracting(CalendarReader.Read::summary)
                .containsExactly(summary);
    }

    @Test
    void anUnchangedCalendarIsTheSameToTheByte() {
        assertThat(file(entry("Một", "", "", false))).isEqualTo(file(entry("Một", "", "", false)));
    }

    @Test
    void anEmptyCalendarIsOneToo() {
        assertThat(CalendarReader.of(file()).events()).isEmpty();
    }

    @Test
    void whatEndsBeforeItBeginsIsNoEntry() {
        assertThatThrownBy(() -> new CalendarEntry("a", 0, CHANGED, START, START, "s", "", "", null, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
