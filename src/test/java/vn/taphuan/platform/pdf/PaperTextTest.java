package vn.taphuan.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTextTest {

    private static final PaperStyle STYLE = PaperStyle.of(20, 1.35);

    @Test
    void a_short_text_keeps_its_size_on_one_line() {
        PaperText text = PaperText.fitted(runs("Ma Văn Mẫu Ý"), STYLE, 100, 12, 2);

        assertThat(text.lineCount()).isOne();
        assertThat(text.style().points()).isEqualTo(20);
    }

    @Test
    void a_longer_text_shrinks_before_it_wraps() {
        PaperText text = PaperText.fitted(runs("Công Tằng Tôn Nữ Thị Mẫu Phương Thảo"), STYLE, 100, 12, 2);

        assertThat(text.lineCount()).isOne();
        assertThat(text.style().points()).isBetween(12.0, 19.5);
    }

    @Test
    void a_text_too_long_for_one_line_wraps_at_the_largest_size() {
        PaperText text = PaperText.fitted(runs("Công Tằng Tôn Nữ Thị Mẫu Phương Thảo ".repeat(2)), STYLE, 110, 14, 2);

        assertThat(text.lineCount()).isEqualTo(2);
        assertThat(text.style().points()).isGreaterThan(14);
        assertThat(text.width()).isLessThanOrEqualTo(110);
    }

    @Test
    void nothing_is_cut_off_even_without_a_space() {
        PaperText text = PaperText.fitted(runs("W".repeat(200)), STYLE, 50, 14, 2);

        assertThat(text.width()).isLessThanOrEqualTo(50);
        assertThat(printed(text)).isEqualTo("W".repeat(200));
    }

    @Test
    void lines_of_a_wrapped_text_are_about_as_long_as_each_other() {
        PaperText text = PaperText.wrapped(runs("một hai ba bốn năm sáu bảy tám chín mười"), STYLE, 100);

        assertThat(text.lineCount()).isEqualTo(2);
        assertThat(text.lines().getLast().width()).isGreaterThan(0.7 * text.width());
    }

    @Test
    void a_no_break_space_holds_its_neighbours_together() {
        PaperText text = PaperText.filled(runs("ngày\u00A023 tháng\u00A011"), STYLE, 32);

        assertThat(text.lines().stream()
                        .map(line -> line.runs().getFirst().text())
                        .toList())
                .containsExactly("ngày\u00A023", "tháng\u00A011");
    }

    @Test
    void decomposed_letters_become_one_letter_each() {
        assertThat(PaperRun.regular("Nguye\u0302\u0303n").text()).isEqualTo("Nguyễn");
    }

    private static String printed(PaperText text) {
        StringBuilder printed = new StringBuilder();
        text.lines().forEach(line -> line.runs().forEach(run -> printed.append(run.text())));
        return printed.toString();
    }

    private static List<PaperRun> runs(String text) {
        return List.of(PaperRun.bold(text));
    }
}
