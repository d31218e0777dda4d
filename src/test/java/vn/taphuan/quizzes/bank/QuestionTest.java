package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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
            for (var question : all()) {
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
        for (var question : all()) {
            assertThat(json.readValue(json.writeValueAsString(question), Question.class))
                    .isEqualTo(question);
        }
    }

    private static final Question MATCHING = new Matching(
            "?", List.of(new Pair("A", "1"), new Pair("B", "2"), new Pair("C", "3"), new Pair("D", "4")), List.of("5"));
    private static final Question ORDERING = new Ordering("?", List.of("một", "hai", "ba", "bốn"));
    private static final Question NUMERIC =
            new Numeric("?", new BigDecimal("25.0"), new BigDecimal("2"), List.of("ngày", "ngày làm việc"));

    @ParameterizedTest
    @CsvSource({
        "'[2,0,4,1]',4", // as it is right
        "'[2,0,4,null]',3",
        "'[0,2,4,1]',2",
        "'[3,0,null,null]',1",
        "'[3,null,null,null]',0"
    })
    void eachRightMatchEarnsItsShare(String value, int right) {
        var order = new Arrangement(List.of(1, 3, 0, 4, 2));
        assertThat(MATCHING.options(order)).containsExactly("2", "4", "1", "5", "3");
        assertThat(MATCHING.given()).containsExactly("A", "B", "C", "D");
        var answer = MATCHING.read(json.readTree(value)).orElseThrow();
        assertThat(MATCHING.score(answer, order)).isEqualTo(Points.share(right, 4));
        assertThat(json.writeValueAsString(answer.asJson())).isEqualTo(value);
    }

    @Test
    void matchesAreToldInWordsPartByPart() {
        var order = new Arrangement(List.of(0, 1, 2, 3, 4));
        var answer = MATCHING.read(json.readTree("[0,4,null,2]")).orElseThrow();
        assertThat(MATCHING.inWords(answer, order, String::valueOf)).containsExactly("A → 1", "B → 5", "D → 3");
        assertThat(MATCHING.partsRight(answer, order)).containsExactly(true, false, false);
        assertThat(MATCHING.rightInWords(order, String::valueOf)).containsExactly("A → 1", "B → 2", "C → 3", "D → 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0,1,2]",
                "[0,1,2,3,4]",
                "[0,0,1,2]",
                "[5,0,1,2]",
                "[-1,0,1,2]",
                "[null,null,null,null]",
                "[\"0\",1,2,3]",
                "0",
                "{}",
                "[[0],1,2,3]"
            })
    void whatIsNoMatchIsRefused(String value) {
        assertThat(MATCHING.read(json.readTree(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0 1 2 3,4", "0 1 3 2,2", "1 2 3 0,2", "3 0 1 2,2", "3 2 1 0,0", "2 3 0 1,2", "0 2 1 3,1"})
    void whatStandsBehindTheRightOneEarnsItsShare(String chosen, int right) {
        var written = new Arrangement(List.of(0, 1, 2, 3));
        var answer = ORDERING.read(json.readTree("[" + chosen.replace(' ', ',') + "]"))
                .orElseThrow();
        assertThat(ORDERING.score(answer, written)).isEqualTo(Points.share(right, 4));
        assertThat(ORDERING.partsRight(answer, written))
                .filteredOn(part -> part)
                .hasSize(right);
    }

    @Test
    void anOrderIsToldInWordsAndNobodyIsShownTheRightOne() {
        var order = new Arrangement(List.of(3, 1, 0, 2));
        assertThat(ORDERING.options(order)).containsExactly("bốn", "hai", "một", "ba");
        var answer = ORDERING.read(json.readTree("[2,1,0,3]")).orElseThrow();
        assertThat(ORDERING.inWords(answer, order, String::valueOf))
                .containsExactly("1. một", "2. hai", "3. bốn", "4. ba");
        assertThat(ORDERING.right(order)).isEqualTo(new Answer.Order(List.of(2, 1, 3, 0)));
        for (int seed = 0; seed < 200; seed++) {
            assertThat(ORDERING.arrange(new Random(seed)).order()).isNotEqualTo(List.of(0, 1, 2, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0,1,2]", "[0,1,2,2]", "[0,1,2,null]", "[0,1,2,4]", "\"0123\"", "[]"})
    void whatIsNoOrderIsRefused(String value) {
        assertThat(ORDERING.read(json.readTree(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "25,true",
        "25 ngày,true",
        "' 27 NGAY ',true",
        "'23,0',true",
        "24.5,true",
        "25 ngay lam viec,true",
        "27.01,false",
        "22,false",
        "25 tháng,false",
        "hai mươi lăm,false",
        "-25,false"
    })
    void aNumberWithinTheToleranceIsRight(String text, boolean right) {
        var answer = NUMERIC.read(json.valueToTree(text)).orElseThrow();
        assertThat(NUMERIC.score(answer, Arrangement.NONE)).isEqualTo(right ? Points.FULL : Points.NONE);
        assertThat(NUMERIC.inWords(answer, Arrangement.NONE, String::valueOf)).containsExactly(text);
    }

    @Test
    void theRightNumberIsToldWithItsTolerance() {
        assertThat(NUMERIC.rightInWords(Arrangement.NONE, String::valueOf)).containsExactly("25 ngày (± 2)");
        assertThat(NUMERIC.given()).containsExactly("ngày", "ngày làm việc");
        assertThat(NUMERIC.read(json.readTree("25"))).isEmpty();
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsRightInEither() {
        var thousand = new Numeric("?", new BigDecimal("1234"), BigDecimal.ZERO, List.of());
        assertThat(thousand.score(new Typed("1.234"), Arrangement.NONE)).isEqualTo(Points.FULL);
        assertThat(thousand.score(new Typed("1,2340"), Arrangement.NONE)).isEqualTo(Points.NONE);
    }

    @Test
    void partsOfTheOldKindsAreRightOrWrongToo() {
        assertThat(multiple.partsRight(new Choices(List.of(0, 3)), AS_WRITTEN)).containsExactly(true, false);
        assertThat(truth.partsRight(new Truth(true), Arrangement.NONE)).containsExactly(false);
        assertThat(typed.partsRight(new Typed("luu chieu"), Arrangement.NONE)).containsExactly(true);
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
        var two = List.of(new Pair("A", "1"), new Pair("B", "2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Matching("?", two, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Matching("?", two, List.of("2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matching("?", List.of(new Pair("A", "1"), new Pair("A", "2")), List.of("3")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ordering("?", List.of("a", "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ordering("?", List.of("a", "b", "a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numeric("?", BigDecimal.ONE, new BigDecimal("-1"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortAnswer("?", List.of("?!")));
    }

    private List<Question> all() {
        return List.of(single, multiple, truth, typed, MATCHING, ORDERING, NUMERIC);
    }

    private static Option option(String text, boolean correct) {
        return new Option(text, correct);
    }
}
