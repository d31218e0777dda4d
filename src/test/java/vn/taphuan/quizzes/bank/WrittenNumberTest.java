package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    private static final List<String> UNITS = List.of("bản thảo", "%");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25|25",
                "007|7",
                "1.234,5|1234.5",
                "1234.5|1234.5",
                "1234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "1 234 567|1234567",
                "1 234,567|1234.567",
                "1 234\u00a0567|1234567",
                "12.345.678,9|12345678.9",
                "0,125|0.125",
                "0.125|0.125",
                "1234.567|1234.567",
                "1,2340|1.234",
                "1,5|1.5",
                "12.50|12.5",
                "-3,5|-3.5",
                "\u2212 3|-3",
                "+4|4",
                "03 bản thảo|3",
                "3 BAN  THAO|3",
                "12,5%|12.5"
            })
    void isReadInOneWay(String text, BigDecimal number) {
        assertThat(WrittenNumber.read(text, UNITS).readings())
                .singleElement()
                .satisfies(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|1234|1.234", "1,234|1234|1.234", "25.000|25000|25", "-1.500 bản thảo|-1500|-1.5"})
    void canBeReadInTwoWays(String text, BigDecimal larger, BigDecimal smaller) {
        var read = WrittenNumber.read(text, UNITS);
        assertThat(read.isAmbiguous()).isTrue();
        assertThat(read.readings().getFirst()).isEqualByComparingTo(larger);
        assertThat(read.readings().getLast()).isEqualByComparingTo(smaller);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hai mươi",
                "1.2.3",
                "08/02/2022",
                "8.2.2022",
                "1.234,5,6",
                "1,234.567.8",
                "12.34.567",
                "1.5 2",
                "3 cuốn",
                "3bản",
                ",5",
                "5,",
                "1e5",
                "--3",
                "٣",
                "12345678901234567890123456789012345678901"
            })
    void isNoNumber(String text) {
        assertThat(WrittenNumber.read(text, UNITS).readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"25|25", "1234.50|1234,5", "1E+3|1000", "1.234|1,2340", "0.125|0,125", "-2.5|-2,5", "1234|1234"})
    void isWrittenSoThatItIsReadInOneWay(BigDecimal number, String text) {
        assertThat(WrittenNumber.write(number)).isEqualTo(text);
        assertThat(WrittenNumber.read(text, List.of()).readings())
                .singleElement()
                .satisfies(read -> assertThat(read).isEqualByComparingTo(number));
    }
}
