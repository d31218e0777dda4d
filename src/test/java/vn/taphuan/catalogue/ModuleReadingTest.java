package vn.taphuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleReadingTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");

    @Test
    void nobodyHasReadAModuleWithoutLessons() {
        var nothing = module(true);
        assertThat(nothing.state()).isEqualTo(ReadingState.READING);
        assertThat(nothing.percent()).isZero();
        assertThat(nothing.next()).isEmpty();
        assertThat(nothing.minutesLeft()).isZero();
    }

    @Test
    void aHundredPercentMeansThatEveryLessonIsFinished() {
        assertThat(module(true, finished(1000), finished(0), finished(1000)).percent())
                .isEqualTo(100);
        assertThat(module(true, finished(1000), finished(1000), read(1000)).percent())
                .isEqualTo(99);
        assertThat(module(true, finished(1000), finished(1000), read(1000)).state())
                .isEqualTo(ReadingState.READING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 40})
    void aHundredPercentIsReachedExactlyForAnyNumberOfLessons(int lessons) {
        var all = new ArrayList<LessonReading>();
        for (int i = 0; i < lessons; i++) {
            all.add(finished(i));
        }
        assertThat(module(true, all.toArray(LessonReading[]::new)).percent()).isEqualTo(100);
        all.set(0, read(1000));
        assertThat(module(true, all.toArray(LessonReading[]::new)).percent()).isLessThan(100);
    }

    @Test
    void whatComesFromOutsideIsBroughtWithinBounds() {
        assertThat(new ReadingPosition(5000, "muc-a", MORNING).perMille()).isEqualTo(1000);
        assertThat(new ReadingPosition(-3, "muc-a", MORNING).perMille()).isZero();
        assertThat(new ReadingPosition(1, "<b>", MORNING).anchor()).isEmpty();
        assertThat(new LessonReading(lesson(1), 4000, null, null).progress()).isEqualTo(999);
    }

    @Test
    void oneGoesOnWhereOneReadLast() {
        var early = new LessonReading(lesson(1), 300, new ReadingPosition(300, "", MORNING), null);
        var late = new LessonReading(lesson(2), 100, new ReadingPosition(100, "", MORNING.plusSeconds(60)), null);
        assertThat(module(true, early, late, unread(3)).next()).contains(late);
        assertThat(module(true, finished(1000), unread(2), unread(3)).next()).contains(unread(2));
        assertThat(module(true, early, late).lastRead()).contains(MORNING.plusSeconds(60));
    }

    @Test
    void minutesLeftCountTheShareThatIsLeft() {
        assertThat(module(true, finished(1000), read(500)).minutesLeft()).isEqualTo(5);
        assertThat(module(false, unread(1), unread(2)).minutesLeft()).isEqualTo(20);
        assertThat(module(true, finished(1000), finished(1000)).minutesLeft()).isZero();
    }

    private static ModuleReading module(boolean begun, LessonReading... lessons) {
        var code = new ModuleCode("m4");
        var summary = new ModuleSummary(
                code,
                new ProgrammeCode("lich-su-dang"),
                4,
                "Sưu tầm",
                "Sưu tầm",
                new ContentVersionId(new java.util.UUID(0, 4)),
                1,
                MORNING,
                lessons.length,
                10 * lessons.length);
        return new ModuleReading(
                new ModuleContent(summary, "Cán bộ xã", List.of(), List.of(), List.of(), List.of(), false),
                begun,
                List.of(lessons));
    }

    private static LessonSummary lesson(int position) {
        return new LessonSummary(new LessonId("m4-bai-" + position), new ModuleCode("m4"), position, "Bài", 10);
    }

    private static LessonReading unread(int position) {
        return new LessonReading(lesson(position), 0, null, null);
    }

    private static LessonReading read(int furthest) {
        return new LessonReading(lesson(1), furthest, new ReadingPosition(furthest, "", MORNING), null);
    }

    private static LessonReading finished(int furthest) {
        return new LessonReading(lesson(1), furthest, new ReadingPosition(furthest, "", MORNING), MORNING);
    }
}
