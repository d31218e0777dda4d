package vn.taphuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.platform.security.SignedIn;

/** Reading progress, on the course that comes with the application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ReadingIT {

    private static final ModuleCode M4 = new ModuleCode("m4");
    private static final LessonId FIRST = new LessonId("m4-tim-tu-lieu-o-dau-truoc");
    private static final LessonId SECOND = new LessonId("m4-phong-van-nhan-chung");

    @Autowired
    private Reading reading;

    @Autowired
    private Clock clock;

    private final SignedIn lan = TestReaders.trainee("Lan");
    private final SignedIn minh = TestReaders.trainee("Minh");
    private Instant now;

    @BeforeEach
    void lookAtTheClock() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void anotherDeviceGoesOnWhereOneWas() {
        TestReaders.does(lan, () -> {
            assertThat(reading.open(FIRST)).isPresent();
            reading.at(FIRST, new ReadingPosition(420, "muc-thu-tu-bon-buoc", now));
            var again = reading.open(FIRST).orElseThrow().reading().position();
            assertThat(again).isEqualTo(new ReadingPosition(420, "muc-thu-tu-bon-buoc", now));
        });
    }

    @Test
    void theLatestPlaceCountsAndTheFurthestNeverGoesBack() {
        TestReaders.does(lan, () -> {
            assertThat(reading.open(FIRST)).isPresent();
            reading.at(FIRST, new ReadingPosition(800, "muc-a", now.minusSeconds(60)));
            reading.at(FIRST, new ReadingPosition(300, "muc-b", now));
            reading.at(FIRST, new ReadingPosition(900, "muc-c", now.minusSeconds(30)));
            var mine = reading.open(FIRST).orElseThrow().reading();
            assertThat(mine.position()).isEqualTo(new ReadingPosition(300, "muc-b", now));
            assertThat(mine.furthest()).isEqualTo(900);
        });
    }

    @Test
    void sayingItTwiceChangesNothing() {
        TestReaders.does(lan, () -> {
            assertThat(reading.open(FIRST)).isPresent();
            reading.at(FIRST, new ReadingPosition(500, "", now));
            reading.at(FIRST, new ReadingPosition(500, "", now));
            reading.finish(FIRST);
            var finished = reading.open(FIRST).orElseThrow().reading();
            reading.finish(FIRST);
            assertThat(reading.open(FIRST).orElseThrow().reading()).isEqualTo(finished);
        });
    }

    @Test
    void aClockThatRunsAheadDoesNotLockTheOtherDeviceOut() {
        TestReaders.does(lan, () -> {
            assertThat(reading.open(FIRST)).isPresent();
            reading.at(FIRST, new ReadingPosition(900, "", now.plus(Duration.ofDays(400))));
            reading.at(FIRST, new ReadingPosition(100, "", clock.instant().plusSeconds(1)));
            assertThat(reading.open(FIRST).orElseThrow().reading().position())
                    .extracting(ReadingPosition::perMille)
                    .isEqualTo(100);
        });
    }

    @Test
    void finishedStaysFinished() {
        TestReaders.does(lan, () -> {
            assertThat(reading.open(FIRST)).isPresent();
            reading.finish(FIRST);
            reading.at(FIRST, new ReadingPosition(10, "", now));
            var mine = reading.open(FIRST).orElseThrow().reading();
            assertThat(mine.finished()).isTrue();
            assertThat(mine.progress()).isEqualTo(1000);
        });
    }

    @Test
    void aModuleIsReadExactlyWhenAllItsLessonsAre() {
        TestReaders.does(lan, () -> {
            assertThat(reading.of(M4).orElseThrow().state()).isEqualTo(ReadingState.NOT_STARTED);
            assertThat(reading.open(SECOND)).isPresent();
            assertThat(reading.of(M4).orElseThrow().state()).isEqualTo(ReadingState.READING);
            var lessons = reading.of(M4).orElseThrow().module().lessons();
            var last = lessons.getLast().id();
            lessons.subList(0, lessons.size() - 1).forEach(lesson -> reading.finish(lesson.id()));
            reading.at(last, new ReadingPosition(1000, "", now));
            assertThat(reading.of(M4).orElseThrow().percent()).isEqualTo(99);
            assertThat(reading.of(M4).orElseThrow().state()).isEqualTo(ReadingState.READING);
            reading.finish(last);
            assertThat(reading.of(M4).orElseThrow().percent()).isEqualTo(100);
            assertThat(reading.of(M4).orElseThrow().state()).isEqualTo(ReadingState.READ);
        });
    }

    @Test
    void anotherPersonsReadingIsUntouched() {
        TestReaders.does(minh, () -> assertThat(reading.open(FIRST)).isPresent());
        TestReaders.does(lan, () -> {
            var lesson = reading.open(FIRST).orElseThrow();
            reading.at(FIRST, new ReadingPosition(700, "", now));
            reading.finish(FIRST);
            reading.tick(FIRST, item(lesson), true);
        });
        TestReaders.does(minh, () -> {
            var his = reading.open(FIRST).orElseThrow();
            assertThat(his.reading().position()).isNull();
            assertThat(his.reading().finished()).isFalse();
            assertThat(his.ticked()).isEmpty();
        });
    }

    @Test
    void ticksAreKeptAndTakenAway() {
        TestReaders.does(lan, () -> {
            var item = item(reading.open(FIRST).orElseThrow());
            reading.tick(FIRST, item, true);
            reading.tick(FIRST, item, true);
            assertThat(reading.open(FIRST).orElseThrow().ticked()).containsExactly(item);
            reading.tick(FIRST, item, false);
            reading.tick(FIRST, item, false);
            assertThat(reading.open(FIRST).orElseThrow().ticked()).isEmpty();
        });
    }

    @Test
    void whatIsNotInTheLessonCannotBeTicked() {
        TestReaders.does(lan, () -> {
            assertThat(reading.open(FIRST)).isPresent();
            assertThatThrownBy(() -> reading.tick(FIRST, "0123456789abcdef", true))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reading.tick(FIRST, "<script>", true))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void onlyWhatWasOpenedCanBeRead() {
        TestReaders.does(lan, () -> {
            assertThatThrownBy(() -> reading.at(FIRST, new ReadingPosition(1, "", now)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reading.finish(FIRST)).isInstanceOf(AccessDeniedException.class);
            assertThat(reading.open(new LessonId("m4-khong-co-bai-nay"))).isEmpty();
        });
    }

    @Test
    void nobodyWhoMayNotLearnReads() {
        var stranger = TestReaders.person("Khách", "TRAINEE", java.util.Set.of());
        assertThatThrownBy(() -> TestReaders.as(stranger, () -> reading.open(FIRST)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static String item(OpenLesson lesson) {
        var task = Pattern.compile("data-task=\"([^\"]+)\"")
                .matcher(lesson.lesson().html());
        assertThat(task.find()).isTrue();
        return task.group(1);
    }
}
