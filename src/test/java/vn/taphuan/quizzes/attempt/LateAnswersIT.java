package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.taphuan.quizzes.attempt.AnsweringIT.answer;
import static vn.taphuan.quizzes.attempt.AnsweringIT.first;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What arrives after deadline and grace: kept, acknowledged as evidence, and without effect by itself. */
class LateAnswersIT extends QuizFixture {

    @Test
    void whatComesTooLateIsKeptAndDoesNotCount() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        int other = first(phone, attempt, token, "multiple");
        phone.save(attempt, token, answer(question, 3, "1"));
        endsAt(attempt, Instant.now().minusSeconds(31));
        var late = phone.save(attempt, token, answer(question, 2, "2") + "," + answer(other, 4, "[0]"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(phone.body(late).get("refused").stringValue()).isEqualTo("late");
        assertThat(phone.body(late).get("deadline").stringValue()).endsWith("Z");
        assertThat(phone.body(late).get("kept"))
                .as("the first was on the server in time")
                .hasToString("[{\"no\":%d,\"seq\":3},{\"no\":%d,\"seq\":4}]".formatted(question, other));
        assertThat(state(attempt)).isEqualTo("EXPIRED");
        assertThat(row(attempt).get("answered")).hasToString("1");
        assertThat(lines(attempt)).containsExactly("LATE %d/4=[0]".formatted(other));
    }

    @Test
    void repeatedPacketsAreAcknowledgedAgainAndKeptOnce() throws Exception {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        endsAt(attempt, Instant.now().minusSeconds(40));
        var answers = atOnce(
                8,
                i -> () -> i % 2 == 0
                        ? phone.save(attempt, token, answer(question, 7, "2"))
                        : phone.submit(attempt, token, answer(question, 7, "2")));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(phone.body(answer).get("kept"))
                        .hasToString("[{\"no\":%d,\"seq\":7}]".formatted(question)));
        assertThat(lines(attempt)).containsExactly("LATE %d/7=2".formatted(question));
    }

    @Test
    void nobodyFillsTheDiskWithThem() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        endsAt(attempt, Instant.now().minusSeconds(40));
        for (int seq = 1; seq <= 5; seq++) {
            assertThat(phone.save(attempt, token, answer(question, seq, "2")).body())
                    .contains("\"late\"");
        }
        assertThat(phone.save(attempt, token, answer(question, 6, "2")).body()).contains("\"closed\"");
        assertThat(lines(attempt)).hasSize(5);
        endsAt(attempt, Instant.now().minusSeconds(31L * 24 * 3600));
        assertThat(phone.save(attempt, token, answer(question, 5, "2")).body()).contains("\"closed\"");
    }

    @Test
    void whatWasHandedInTakesNoEvidence() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.submit(attempt, token, "");
        endsAt(attempt, Instant.now().minusSeconds(40));
        assertThat(phone.save(attempt, token, answer(1, 1, "null")).body()).isEqualTo("{\"refused\":\"submitted\"}");
        assertThat(lines(attempt)).isEmpty();
    }

    @Test
    void nobodyLeavesEvidenceForAnother() {
        var mine = deviceOf(freshTrainee());
        var attempt = mine.start("thu");
        mine.token(attempt);
        endsAt(attempt, Instant.now().minusSeconds(40));
        var other = deviceOf(freshTrainee());
        var others = other.token(other.start("thu"));
        assertThat(other.save(attempt, others, answer(1, 1, "null")).statusCode())
                .isEqualTo(401);
        assertThat(lines(attempt)).isEmpty();
    }

    private List<String> lines(AttemptId attempt) {
        return jdbc.queryForList(
                "select concat(e.kind, ' ', l.no, '/', l.seq, '=', l.value) from quizzes_late_answer l"
                        + " join quizzes_evidence e on e.id = l.evidence_id where e.attempt_id = ? order by l.no, l.seq",
                String.class,
                attempt.value());
    }
}
