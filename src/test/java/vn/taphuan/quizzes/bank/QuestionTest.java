package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.bank.Answer.Choice;
import vn.taphuan.quizzes.bank.Answer.Choices;
import vn.taphuan.quizzes.bank.Answer.Truth;
import vn.taphuan.quizzes.bank.Answer.Typed;

class QuestionTest {

    private static final Arrangement AS_WRITTEN = new Arrangement(List.of(0, 1, 2, 3, 4));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Question single =
            new SingleChoice("?", List.of(option("a", false), option("b", true), option("c", false)));
    private final Question multiple = new MultipleChoice(
            "?",
            List.of(option("a", true), option("b", true), option("c", true), option("d", false), option("e", false)));
    private final Question truth = new TrueOrFalse("?", false);
    private final Question typed = new ShortAnswer("?", List.of("lưu chiểu", "nộp lưu chiểu"));

    @Test
    void oneRightOptionEarnsThePointAndAnyOtherNone() {
        var order = new Arrangement(List.of(2, 0, 1));
        assertThat(single.score(new Choice(2), order)).isEqualTo(Points.FULL);
        assertThat(single.score(new Choice(0), order)).isEqualTo(Points.NONE);
        assertThat(single.options(order)).containsExactly("c", "a", "b");
        assertThat(single.right(order)).isEqualTo(new Choice(2));
        assertThat(single.inWords(new Choice(1), order, String::valueOf)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"0,1/3", "0 1,2/3", "0 1 2,1/1", "0 3,0/1", "0 1 3,1/3", "0 1 2 3,2/3", "3 4,0/1", "0 1 2 3 4,1/3"})
    void eachRightOptionEarnsItsShareAndEachWrongOneCostsIt(String chosen, String expected) {
        var positions =
                List.of(chosen.split(" ")).stream().map(Integer::valueOf).toList();
        var parts = expected.split("/");
        assertThat(multiple.score(new Choices(positions), AS_WRITTEN))
                .isEqualTo(new Points(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    @Test
    void theRightAnswerIsRightInEveryOrder() {
        for (int seed = 0; seed < 50; seed++) {
            for (var question : List.of(single, multiple, truth, typed)) {
                var order = question.arrange(new Random(seed));
                assertThat(question.score(question.right(order), order)).isEqualTo(Points.FULL);
            }
        }
    }

    @Test
    void aStatementIsTrueOrFalse() {
        assertThat(truth.score(new Truth(false), Arrangement.NONE)).isEqualTo(Points.FULL);
        assertThat(truth.score(new Truth(true), Arrangement.NONE)).isEqualTo(Points.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lưu chiểu", "Luu chieu", "LƯU   CHIỂU.", "\"lưu-chiểu\"", " nộp lưu chiểu! ", "lưu chiê\u0309u"
            })
    void typedWordsAreComparedWithoutDiacriticsCasePunctuationAndSpaces(String text) {
        assertThat(typed.score(new Typed(text), Arrangement.NONE)).isEqualTo(Points.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lưu", "lưu chiểu sách", "luuchieu", "?"})
    void otherWordsEarnNothing(String text) {
        assertThat(typed.score(new Typed(text), Arrangement.NONE)).isEqualTo(Points.NONE);
    }

    @Test
    void anAnswerOfAnotherKindEarnsNothing() {
        assertThat(single.score(new Truth(true), AS_WRITTEN)).isEqualTo(Points.NONE);
        assertThat(multiple.score(new Choice(0), AS_WRITTEN)).isEqualTo(Points.NONE);
        assertThat(truth.score(new Typed("false"), Arrangement.NONE)).isEqualTo(Points.NONE);
        assertThat(typed.score(new Truth(true), Arrangement.NONE)).isEqualTo(Points.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3", "1.0", "1.5", "\"1\"", "[1]", "true", "null", "{}", "99999999999"})
    void whatIsNoOptionIsRefused(String value) {
        assertThat(single.read(json.readTree(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[5]", "[-1]", "[0,0]", "[0,\"1\"]", "0", "[]", "[0,1,2,3,4,5]", "[[0]]"})
    void whatAreNoOptionsIsRefused(String value) {
        assertThat(multiple.read(json.readTree(value))).isEmpty();
    }

    @Test
    void answersAreReadAsTheBrowserSendsThem() {
        assertThat(single.read(json.readTree("2"))).contains(new Choice(2));
        assertThat(multiple.read(json.readTree("[3,0]"))).contains(new Choices(List.of(0, 3)));
        assertThat(truth.read(json.readTree("false"))).contains(new Truth(false));
        assertThat(truth.read(json.readTree("0"))).isEmpty();
        assertThat(typed.read(json.readTree("\"ba\""))).contains(new Typed("ba"));
        assertThat(typed.read(json.readTree("\"" + "x".repeat(501) + "\""))).isEmpty();
    }

    @Test
    void aQuestionSurvivesItsWayThroughTheDatabase() {
        for (var question : List.of(single, multiple, truth, typed)) {
            assertThat(json.readValue(json.writeValueAsString(question), Question.class))
                    .isEqualTo(question);
        }
    }

    @Test
    void everyOrderComesUp() {
        var orders = IntStream.range(0, 200)
                .mapToObj(seed -> single.arrange(new Random(seed)))
                .distinct();
        assertThat(orders).hasSize(6);
    }

    @Test
    void kindsRefuseWhatCannotBeAnswered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SingleChoice("?", List.of(option("a", true), option("b", true))));
        assertThatIllegalArgumentException().isThrownBy(() -> new SingleChoice("?", List.of(option("a", true))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MultipleChoice("?", List.of(option("a", true), option("b", false))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MultipleChoice("?", List.of(option("a", true), option("b", true))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortAnswer("?", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortAnswer("?", List.of("?!")));
    }

    private static Option option(String text, boolean correct) {
        return new Option(text, correct);
    }
}
