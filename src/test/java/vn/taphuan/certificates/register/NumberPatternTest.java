package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @Test
    void writesNumberAndYear() {
        assertThat(new NumberPattern("{number}/{year}-GCN").write(7, 2026)).isEqualTo("7/2026-GCN");
        assertThat(new NumberPattern("{number:4}/{year}").write(118, 2026)).isEqualTo("0118/2026");
        assertThat(new NumberPattern("{number:4}/{year}").write(12345, 2026)).isEqualTo("12345/2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7/2026",
                "{number}",
                "{year}",
                "{number}{year}",
                "{number}1/{year}",
                "2{year}/{number}",
                "{number}/{number}/{year}",
                "{number}/{year}/{year}",
                "{number}/{year}<b>",
                "{number:0}/{year}",
                "{x}{number}/{year}"
            })
    void refusesWhatCouldWriteTwoEntriesAlikeOrCannotBeRead(String text) {
        assertThat(NumberPattern.parse(text)).isEmpty();
    }
}
