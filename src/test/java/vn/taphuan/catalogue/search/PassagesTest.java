package vn.taphuan.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of a text is shown, and what in it is marked. */
class PassagesTest {

    private static final String LONG = "chữ ".repeat(200);

    @Test
    void thePlaceThatSaysMostIsShownAndItsSectionIsKnown() {
        var passage = Passages.of(
                List.of(
                        new Entry.Part("", "", "Mở đầu nói qua về giấy. " + LONG),
                        new Entry.Part("muc-hai", "Mục hai", LONG + "Xin giấy phép xuất bản ở tỉnh. " + LONG)),
                asked("giay phep xuat ban"));
        assertThat(passage.part().anchor()).isEqualTo("muc-hai");
        assertThat(text(passage.pieces())).startsWith("…").endsWith("…").contains("[giấy phép xuất bản]");
    }

    @Test
    void marksThatWereTypedDecideWhatIsMarkedAsLongAsTheyOccur() {
        assertThat(text(Passages.marked("Sử và sự và su", asked("sử")))).isEqualTo("[Sử] và sự và su");
        assertThat(text(Passages.marked("Sự và su", asked("sử")))).isEqualTo("[Sự] và [su]");
        assertThat(text(Passages.marked("Sử và sự", asked("su")))).isEqualTo("[Sử] và [sự]");
        assertThat(text(Passages.marked("Đảng bộ xã", asked("dang bo")))).isEqualTo("[Đảng bộ] xã");
    }

    @Test
    void nothingIsLostOrAdded() {
        var text = "<b>Đảng</b> & \"bộ\", xã: số 20-CT/TW!";
        var plain = Passages.marked(text, asked("đảng ct tw")).stream()
                .map(Piece::text)
                .collect(Collectors.joining());
        assertThat(plain).isEqualTo(text);
    }

    @Test
    void whereTheWordsStandInTheTitleAloneTheBeginningIsShown() {
        var passage = Passages.of(List.of(new Entry.Part("", "", "Câu hỏi của bài.\n" + LONG)), asked("khác"));
        assertThat(text(passage.pieces())).startsWith("Câu hỏi của bài.").endsWith("…");
        assertThat(Passages.of(List.of(), asked("khác")).pieces()).isEmpty();
    }

    @Test
    void sectionsOfALessonAreReadAsTheyAreSeen() {
        var parts = LessonParts.of("Hỏi gì?", """
                <p>Mở <strong>đầu</strong>.</p><h2 id="muc-mot">Một &amp; hai</h2><ul><li>Ý một</li><li>Ý hai</li></ul>
                <figure class="figure"><svg viewBox="0 0 1 1"><text>trong hình</text></svg></figure>
                <div class="wide"><table class="table"><tr><th>Cột</th><td>Ô</td></tr></table></div>""");
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).isEqualTo(new Entry.Part("", "", "Hỏi gì?\nMở đầu."));
        assertThat(parts.get(1).anchor()).isEqualTo("muc-mot");
        assertThat(parts.get(1).heading()).isEqualTo("Một & hai");
        assertThat(parts.get(1).text()).contains("Ý một\nÝ hai").contains("Cột").doesNotContain("trong hình");
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static Asked asked(String typed) {
        return Asked.parse(typed).orElseThrow();
    }
}
