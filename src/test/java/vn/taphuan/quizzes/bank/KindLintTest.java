package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KindLintTest {

    @Test
    void yearsOrNumbersInTheItemsTellTheirOrder() {
        assertThat(errors("Năm 1930, thành lập", "Năm 1945", "Ngày 7/5/1954")).containsExactly("lint.order-in-words");
        assertThat(errors("Bước 3", "Bước 2", "Bước 1")).containsExactly("lint.order-in-words");
        assertThat(errors("Hội thảo lần 2", "Hội thảo lần 1", "Hội thảo lần 3")).isEmpty();
        assertThat(errors("Sưu tầm", "Hội thảo lần 1", "Hội thảo lần 2")).isEmpty();
    }

    @Test
    void theLastPairOfAMatchingWithoutExtrasGivesItselfAway() {
        var pairs = List.of(new Pair("A", "1"), new Pair("B", "2"), new Pair("C", "3"));
        assertThat(warnings(new Matching("?", pairs, List.of()))).containsExactly("lint.matching-no-extra");
        assertThat(warnings(new Matching("?", pairs, List.of("4")))).isEmpty();
    }

    @Test
    void manyThingsAreTooManyForAPhone() {
        assertThat(warnings(new Ordering("?", letters(7)))).containsExactly("lint.many-parts");
        assertThat(warnings(new Ordering("?", letters(6)))).isEmpty();
    }

    @Test
    void aNumberThatStandsInTheQuestionOrIsNearlyAnything() {
        assertThat(warnings(number("Trong 1.234 cuốn có mấy cuốn?", "1234", "0")))
                .containsExactly("lint.number-in-text");
        assertThat(warnings(number("Có 12 cuốn, mấy cuốn?", "5", "3"))).containsExactly("lint.wide-tolerance");
        assertThat(warnings(number("Luật 19/2012, mấy ngày?", "7", "0"))).isEmpty();
    }

    private static List<String> errors(String... items) {
        return KindLint.errors(new Ordering("?", List.of(items))).stream()
                .map(QuestionHint::key)
                .toList();
    }

    private static List<String> warnings(Question question) {
        return KindLint.warnings(question).stream().map(QuestionHint::key).toList();
    }

    private static Numeric number(String text, String value, String tolerance) {
        return new Numeric(text, new BigDecimal(value), new BigDecimal(tolerance), List.of());
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .toList();
    }
}
