package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.taphuan.quizzes.attempt.AnsweringIT.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.quizzes.attempt.AttemptReview.Reviewed;
import vn.taphuan.quizzes.attempt.AttemptReview.Verdict;

/** What a person and other features learn of an ended attempt. */
class ResultIT extends QuizFixture {

    @Autowired
    private Papers papers;

    @Autowired
    private QuizResults results;

    @Autowired
    private QuizAttempts attempts;

    @Autowired
    private DemoAttempts demo;

    @Test
    void theResultPageShowsWhatWasAnsweredWhatIsRightAndWhy() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        assertThat(phone.get("/quiz/attempts/" + attempt.value() + "/result")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/quiz/attempts/" + attempt.value());
        answerSome(phone, attempt, token);
        phone.submit(attempt, token, "");
        assertThat(phone.get("/quiz/attempts/" + attempt.value())
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/result");
        var page = phone.get("/quiz/attempts/" + attempt.value() + "/result");
        assertThat(page.statusCode()).isEqualTo(200);
        // four right, one half, the rest wrong or empty: 4,5 points
        assertThat(page.body())
                .contains("4,5", "Chưa đạt", "Giải thích số 1.", "Lưu chiếu", "lưu chiểu", "Sai", "/quiz/thu");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .doesNotContain("unsafe");
    }

    @Test
    void theStartPageSaysWhatAwaitsOne() {
        var phone = deviceOf(freshTrainee());
        var fresh = phone.get("/quiz/thu");
        assertThat(fresh.statusCode()).isEqualTo(200);
        assertThat(fresh.body()).contains("Kiểm tra thử", "5,0", "action=\"/quiz/thu/attempts\"");
        var attempt = phone.start("thu");
        assertThat(phone.get("/quiz/thu").body())
                .contains("/quiz/attempts/" + attempt.value())
                .doesNotContain("/quiz/thu/attempts\"");
        for (int i = 0; i < 3; i++) {
            var next = phone.start("thu");
            phone.submit(next, phone.token(next), "");
        }
        assertThat(phone.get("/quiz/thu").body()).contains("đã dùng cả 3 lần").doesNotContain("/quiz/thu/attempts\"");
        assertThat(phone.get("/quiz/m99").statusCode()).isEqualTo(404);
        assertThat(phone.get("/quiz/THU").statusCode()).isEqualTo(404);
    }

    @Test
    void theAnsweringPageIsForTheOwnerAndNamesItsAttempt() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var page = phone.get("/quiz/attempts/" + attempt.value());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-attempt=\"" + attempt.value() + "\"");
    }

    @Test
    void theReviewJudgesEachQuestion() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        answerSome(phone, attempt, token);
        phone.submit(attempt, token, "");
        var review = as(person, () -> attempts.review(attempt, String::valueOf)).orElseThrow();
        assertThat(review.questions()).extracting(Reviewed::verdict).containsOnly(Verdict.values());
        assertThat(review.count(Verdict.RIGHT)).isEqualTo(4);
        assertThat(review.count(Verdict.PARTLY)).isEqualTo(1);
        assertThat(review.attempt().score()).hasToString("4.5");
        assertThat(review.attempt().percent()).isEqualTo(45);
        assertThat(review.attempt().passed()).isFalse();
    }

    @Test
    void aModuleIsPassedByAnyAttempt() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var failed = phone.start("thu");
        phone.submit(failed, phone.token(failed), "");
        assertThat(passed(person)).isEmpty();
        var good = phone.start("thu");
        var token = phone.token(good);
        papers.read((String) row(good).get("paper")).forEach(frozen -> {
            var right = frozen.version().content().question().right(frozen.arrangement());
            phone.save(good, token, answer(frozen.no(), 1, json.writeValueAsString(right.asJson())));
        });
        phone.submit(good, token, "");
        var last = phone.start("thu");
        assertThat(passed(person)).containsExactly(MODULE);
        var mine = as(person, results::mine);
        assertThat(mine.attempts()).extracting(AttemptSummary::id).containsExactly(last, good, failed);
        assertThat(mine.running().orElseThrow().id()).isEqualTo(last);
        assertThat(result(person, MODULE)).containsExactly("10.0", "true", "2");
    }

    @Test
    void theGradingDecidesWhatSeveralAttemptsComeTo() {
        var averaged = new ModuleCode("thu-trung-binh");
        load(averaged, questions(averaged), "average");
        var person = freshTrainee();
        for (var module : List.of(MODULE, averaged)) {
            take(person, module, 2, 9);
            take(person, module, 3, 1);
            take(person, module, 4, 3);
        }
        assertThat(result(person, MODULE)).containsExactly("9.0", "true", "3");
        assertThat(result(person, averaged)).containsExactly("4.3", "false", "3");
        assertThat(passed(person)).containsExactly(MODULE);
        var mine = as(person, () -> attempts.overview(averaged)).orElseThrow();
        assertThat(mine.mark().orElseThrow()).hasToString("4.3");
        assertThat(mine.passed()).isFalse();
    }

    @Test
    void theDemoTakesQuizzesInThePastAndNobodyElseMay() {
        var person = freshTrainee();
        var id = account(person);
        var lastWeek = Instant.parse("2026-11-02T01:00:00Z");
        var attempt = SystemWork.call("test", () -> demo.take(id, MODULE, lastWeek, 8));
        assertThat(row(attempt).get("score")).hasToString("8.0");
        assertThat(passed(person)).containsExactly(MODULE);
        assertThatThrownBy(() -> as(person, () -> demo.take(id, MODULE, lastWeek, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Four right, one half right, the short one wrong, two empty, the others wrong. */
    private void answerSome(Device phone, AttemptId attempt, String token) {
        int single = 0;
        int multiple = 0;
        for (var frozen : papers.read((String) row(attempt).get("paper"))) {
            var question = frozen.version().content().question();
            var right =
                    json.writeValueAsString(question.right(frozen.arrangement()).asJson());
            var value = switch (question.kind()) {
                case "single" -> ++single <= 2 ? right : "null";
                case "multiple" ->
                    switch (++multiple) {
                        case 1 -> right;
                        case 2 -> "[" + json.readTree(right).get(0) + "]";
                        default -> "[0,1,2,3]";
                    };
                case "true-false" -> frozen.version().content().code().endsWith("8") ? "false" : "true";
                default -> "\"Lưu chiếu sách\"";
            };
            phone.save(attempt, token, answer(frozen.no(), 1, value));
        }
    }

    private void take(String person, ModuleCode module, int day, int right) {
        var at = LocalDate.of(2026, 11, day).atStartOfDay(ZoneOffset.UTC).toInstant();
        SystemWork.call("test", () -> demo.take(account(person), module, at, right));
    }

    /** Mark, passed, attempts. */
    private List<String> result(String person, ModuleCode module) {
        return jdbc.queryForObject(
                """
                select r.mark, r.passed, r.attempts from quizzes_result r join quizzes_quiz q on q.id = r.quiz_id
                where r.account_id = ? and q.module_code = ?""",
                (row, number) -> List.of(row.getString(1), String.valueOf(row.getBoolean(2)), row.getString(3)),
                account(person).value(),
                module.value());
    }

    /** Of the modules that are made for tests; the demo has people pass others. */
    private Set<ModuleCode> passed(String person) {
        var id = account(person);
        var passed = SystemWork.call("test", () -> results.passedModules(List.of(id)))
                .getOrDefault(id, Set.of());
        return passed.stream()
                .filter(module -> module.value().startsWith("thu"))
                .collect(Collectors.toSet());
    }
}
