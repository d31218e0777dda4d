package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.taphuan.quizzes.attempt.AnsweringIT.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.quizzes.attempt.AttemptReview.Reviewed;
import vn.taphuan.quizzes.attempt.AttemptReview.Verdict;

/** Matching, ordering and numbers from the start to the result, by HTTP. */
class KindsIT extends QuizFixture {

    private static final ModuleCode KINDS = new ModuleCode("thu-loai");
    private static final String QUESTIONS = """
            questions:
              - id: thu-loai-q01
                type: matching
                topic: t
                difficulty: easy
                text: "Ai làm việc gì?"
                pairs:
                  - {left: "Tham mưu", right: "Ban Tuyên giáo"}
                  - {left: "Chỉ đạo", right: "Thường trực cấp ủy"}
                  - {left: "Mở lớp", right: "Trung tâm chính trị"}
                extra: ["Hội đồng thẩm định"]
                explanation: "Vì thế."
                reread: thu-loai-bai
                facts: [M1-01]
              - id: thu-loai-q02
                type: ordering
                topic: t
                difficulty: easy
                text: "Thứ tự nào?"
                items: ["một", "hai", "ba", "bốn"]
                explanation: "Vì thế."
                reread: thu-loai-bai
                facts: [M1-01]
              - id: thu-loai-q03
                type: numeric
                topic: t
                difficulty: easy
                text: "Bao nhiêu?"
                value: "1234,5"
                tolerance: "0,5"
                units: ["đồng"]
                explanation: "Vì thế."
                reread: thu-loai-bai
                facts: [M1-01]
            """;

    @Autowired
    private QuizAttempts attempts;

    @BeforeEach
    void thereIsAQuizOfThem() {
        if (jdbc.queryForObject("select count(*) from quizzes_quiz where module_code = ?", Long.class, KINDS.value())
                == 0) {
            assertThat(load(KINDS, QUESTIONS).problems()).isEmpty();
        }
    }

    @Test
    void thePageIsToldWhatItShowsAndNothingThatTellsWhatIsRight() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start(KINDS.value());
        var opened = phone.body(phone.open(attempt, phone.token(attempt)));
        var shown = byKind(opened);
        assertThat(texts(shown.get("matching").get("given"))).containsExactly("Tham mưu", "Chỉ đạo", "Mở lớp");
        assertThat(texts(shown.get("matching").get("options")))
                .containsExactlyInAnyOrder(
                        "Ban Tuyên giáo", "Thường trực cấp ủy", "Trung tâm chính trị", "Hội đồng thẩm định");
        assertThat(texts(shown.get("ordering").get("options")))
                .containsExactlyInAnyOrder("một", "hai", "ba", "bốn")
                .isNotEqualTo(List.of("một", "hai", "ba", "bốn"));
        assertThat(shown.get("ordering").has("given")).isFalse();
        assertThat(texts(shown.get("numeric").get("given"))).containsExactly("đồng");
        assertThat(opened.toString()).doesNotContain("1234", "thu-loai-q", "items", "pairs", "tolerance");
    }

    @Test
    void whatWasAnsweredIsScoredAndToldInWordsPartByPart() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var attempt = phone.start(KINDS.value());
        var token = phone.token(attempt);
        var shown = byKind(phone.body(phone.open(attempt, token)));
        var partners = texts(shown.get("matching").get("options"));
        var items = texts(shown.get("ordering").get("options"));
        save(
                phone,
                attempt,
                token,
                shown.get("matching"),
                "[%d,null,%d]".formatted(partners.indexOf("Ban Tuyên giáo"), partners.indexOf("Hội đồng thẩm định")));
        save(
                phone,
                attempt,
                token,
                shown.get("ordering"),
                List.of("hai", "ba", "bốn", "một").stream()
                        .map(items::indexOf)
                        .toList()
                        .toString());
        save(phone, attempt, token, shown.get("numeric"), "\"1.235 đồng\"");
        phone.submit(attempt, token, "");
        var review = as(person, () -> attempts.review(attempt, String::valueOf)).orElseThrow();
        assertThat(review.attempt().score()).as("1/3 + 2/4 + 1 of 3").hasToString("6.1");
        assertThat(reviewed(review, "matching")).satisfies(matching -> {
            assertThat(matching.verdict()).isEqualTo(Verdict.PARTLY);
            assertThat(matching.own()).containsExactly("Tham mưu → Ban Tuyên giáo", "Mở lớp → Hội đồng thẩm định");
            assertThat(matching.ownRight()).containsExactly(true, false);
            assertThat(matching.right())
                    .containsExactly(
                            "Tham mưu → Ban Tuyên giáo",
                            "Chỉ đạo → Thường trực cấp ủy",
                            "Mở lớp → Trung tâm chính trị");
        });
        assertThat(reviewed(review, "ordering")).satisfies(ordering -> {
            assertThat(ordering.own()).containsExactly("1. hai", "2. ba", "3. bốn", "4. một");
            assertThat(ordering.ownRight()).containsExactly(false, true, true, false);
            assertThat(ordering.right()).containsExactly("1. một", "2. hai", "3. ba", "4. bốn");
        });
        assertThat(reviewed(review, "numeric")).satisfies(number -> {
            assertThat(number.verdict()).as("1235 is one of two readings").isEqualTo(Verdict.RIGHT);
            assertThat(number.right()).containsExactly("1234,5 đồng (± 0,5)");
        });
        var page = phone.get("/quiz/attempts/" + attempt.value() + "/result").body();
        assertThat(page)
                .contains("Mở lớp → Hội đồng thẩm định", "Chưa đúng: ", "Đúng: ", "1234,5 đồng (± 0,5)")
                .doesNotContain("true:", "??");
    }

    @Test
    void anAnswerOfAnotherShapeIsRefusedAndAClearedOneIsNone() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start(KINDS.value());
        var token = phone.token(attempt);
        var shown = byKind(phone.body(phone.open(attempt, token)));
        Map<String, List<String>> wrong = Map.of(
                "matching", List.of("[0,0,1]", "[0,1]", "[null,null,null]", "\"0\"", "[9,0,1]"),
                "ordering", List.of("[0,1,2]", "[0,1,2,2]", "[0,1,2,null]", "1"),
                "numeric", List.of("25", "[25]", "\"" + "1".repeat(501) + "\""));
        wrong.forEach((kind, values) -> values.forEach(value -> {
            int no = shown.get(kind).get("no").intValue();
            var answer = phone.save(attempt, token, answer(no, 1, value));
            assertThat(answer.statusCode()).as(kind + " " + value).isEqualTo(400);
            assertThat(phone.body(answer).get("no").intValue()).isEqualTo(no);
        }));
        save(phone, attempt, token, shown.get("numeric"), "\"không phải số\"");
        for (var kind : shown.values()) {
            assertThat(phone.save(attempt, token, answer(kind.get("no").intValue(), 5, "null"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(phone.body(phone.submit(attempt, token, "")).get("answered").intValue())
                .isZero();
    }

    private void save(Device phone, AttemptId attempt, String token, JsonNode question, String value) {
        var answer = phone.save(attempt, token, answer(question.get("no").intValue(), 1, value));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Reviewed reviewed(AttemptReview review, String kind) {
        return review.questions().stream()
                .filter(question -> question.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, JsonNode> byKind(JsonNode opened) {
        Map<String, JsonNode> shown = new HashMap<>();
        opened.get("questions")
                .forEach(question -> shown.put(question.get("kind").stringValue(), question));
        return shown;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
