package vn.taphuan.catalogue.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonMarkupTest {

    private static String html(String markdown) {
        return LessonMarkup.render(markdown).html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Tư liệu <img src=x onerror=alert(1)> của xã",
                "<p onclick=\"alert(1)\">chữ</p>",
                "[bấm vào đây](javascript:alert(1))",
                "<a href=\"JaVaScRiPt&#58;alert(1)\">bấm</a>",
                "[ảnh](data:text/html;base64,PHNjcmlwdD4=)",
                "<iframe src=\"https://example.org\"></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext></mtext><style>x{}</style></math>",
                "<style>body { display: none }</style>",
                "<p style=\"position:fixed\">chữ</p>",
                "<form action=\"/login\"><input name=password></form>",
                "<input type=\"text\" onfocus=alert(1) autofocus>",
                "<base href=\"https://example.org/\">",
                "![x](javascript:alert(1))",
                "<object data=\"x\"></object><embed src=\"x\"><link rel=stylesheet href=x><meta http-equiv=refresh>",
                "<a href=\"//example.org\" target=_blank formaction=x xlink:href=javascript:alert(1)>x</a>",
                "| a |\n|---|\n| <script>alert(1)</script> |",
                "- [ ] <img src=x onerror=alert(1)>",
                "## <img src=x onerror=alert(1)>"
            })
    void nothingThatActsGetsThrough(String hostile) {
        assertThat(html(hostile).replaceAll("&[a-z0-9#]+;", ""))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("javascript")
                .doesNotContainIgnoringCase("data:")
                .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)<(img|svg|math|iframe|object|embed|link|meta|base|form|style|video)")
                .doesNotContainPattern("(?i)<[^>]*\\sstyle=")
                .doesNotContainPattern("(?i)<input(?! type=\"checkbox\")");
    }

    @Test
    void idsAndClassesOfTheApplicationCannotBeTaken() {
        assertThat(html("<h2 id=\"outlet\">A</h2><p class=\"btn btn-main\" id=\"finish\">B</p>"))
                .doesNotContain("outlet", "btn", "finish");
    }

    @Test
    void headingsGetAnchorsFromTheirWordsEachItsOwn() {
        assertThat(html("## Đường đi của tư liệu\n\n## Đường đi của tư liệu\n"))
                .contains("id=\"muc-duong-di-cua-tu-lieu\"", "id=\"muc-duong-di-cua-tu-lieu-2\"");
    }

    @Test
    void aTableScrollsWithinItsFrame() {
        assertThat(html("| Bước | Việc |\n|---|---:|\n| 1 | Xin chủ trương |\n"))
                .contains("<div class=\"wide\"><table class=\"table\">", "</table></div>", "align=\"right\"")
                .contains("<th>Bước</th>", "Xin chủ trương");
    }

    @Test
    void aTaskBecomesABoxKnownByItsWords() {
        var before = html("- [ ] Kiểm tủ của **đảng ủy**\n- [ ] Hỏi cấp trên\n");
        var after = html("- [ ] Hỏi cấp trên\n- [x] Kiểm tủ của đảng ủy\n");
        assertThat(before).contains("<ul class=\"todo\">", "<label><input type=\"checkbox\" data-task=\"");
        assertThat(keys(after)).containsExactly(keys(before)[1], keys(before)[0]);
        assertThat(before).doesNotContain("[ ]");
    }

    @Test
    void twoTasksOfTheSameWordsAreTwoBoxes() {
        assertThat(keys(html("- [ ] Ký tên\n- [ ] Ký tên\n")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void anOrdinaryListStaysOne() {
        assertThat(html("- Một\n- Hai [ ] ba\n")).doesNotContain("todo", "<input");
    }

    @Test
    void aHeadingOfTheFirstLevelIsNamedWithItsLine() {
        assertThat(LessonMarkup.render("Mở đầu\n\n# Quá to\n").headingsTooBig()).containsExactly(3);
    }

    @Test
    void vietnameseStaysAsItIs() {
        assertThat(html("Trường Chinh ví *nghiên cứu* như hai lá phổi – \"trước\" & sau"))
                .contains("Trường Chinh ví <em>nghiên cứu</em> như hai lá phổi –");
    }

    private static String[] keys(String html) {
        return java.util.regex.Pattern.compile("data-task=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);
    }
}
