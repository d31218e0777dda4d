package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.bank.ReviewRule.Moment;
import vn.taphuan.quizzes.bank.ReviewRule.Part;

/** What several attempts come to, and what is shown when. */
class QuizConductTest {

    private static final Instant ENDED = Instant.parse("2026-11-24T02:00:00Z");
    private static final ReviewRule RULE = new ReviewRule(Map.of(
            Moment.RIGHT_AFTER, Set.of(Part.MARKS),
            Moment.AFTER_CLOSE, Set.of(Part.ANSWERS, Part.MARKS, Part.KEY)));

    @Test
    void fourWaysToOneMark() {
        assertThat(of(Grading.HIGHEST, "4.0", "8.5", "6.0")).isEqualTo("8.5");
        assertThat(of(Grading.LAST, "4.0", "8.5", "6.0")).isEqualTo("6.0");
        assertThat(of(Grading.FIRST, "4.0", "8.5", "6.0")).isEqualTo("4.0");
        assertThat(of(Grading.AVERAGE, "4.0", "8.5", "6.0")).isEqualTo("6.2");
        assertThat(of(Grading.AVERAGE, "4.9", "5.0")).isEqualTo("5.0");
    }

    @Test
    void whatIsShownDependsOnWhenOneLooks() {
        var closes = ENDED.plusSeconds(3600);
        assertThat(RULE.shown(ENDED, closes, ENDED.plusSeconds(119))).containsExactly(Part.MARKS);
        assertThat(RULE.shown(ENDED, closes, ENDED.plusSeconds(120))).isEmpty();
        assertThat(RULE.shown(ENDED, closes, closes)).containsExactlyInAnyOrder(Part.ANSWERS, Part.MARKS, Part.KEY);
        assertThat(RULE.shown(ENDED, ENDED.plusSeconds(30), ENDED.plusSeconds(60)))
                .as("closed within two minutes after the end")
                .contains(Part.KEY);
        assertThat(RULE.shown(ENDED, null, ENDED.plusSeconds(9_000_000))).isEmpty();
    }

    @Test
    void itIsKeptAsJson() {
        var json = JsonMapper.builder().build();
        var conduct = new QuizConduct(Grading.LAST, Layout.ALL_ON_ONE, Navigation.IN_ORDER, RULE);
        assertThat(json.readValue(json.writeValueAsString(conduct), QuizConduct.class))
                .isEqualTo(conduct);
    }

    private static String of(Grading grading, String... marks) {
        return grading.of(Stream.of(marks).map(BigDecimal::new).toList()).toString();
    }
}
