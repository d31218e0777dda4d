package vn.taphuan.catalogue.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.taphuan.catalogue.Term;

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

    @Test
    void aFigureStandsInThePageItself() {
        var rendered = LessonMarkup.render("Mở đầu.\n\n![Hai ô \"nối nhau\"](figures/hai-o.svg)\n", COURSE, this::note);
        assertThat(problems).isEmpty();
        assertThat(rendered.html())
                .contains("<figure class=\"figure\"><svg viewBox=\"0 0 10 20\" role=\"img\""
                        + " aria-label=\"Hai ô &quot;nối nhau&quot;\"><rect x=\"1\"></rect></svg></figure>")
                .doesNotContain("data-figure", "<img");
    }

    @Test
    void aFigureThatIsNotThereOrHasNoWordsOrStandsWithinTextIsNamedWithItsLine() {
        LessonMarkup.render(
                "Chữ\n\n![Sơ đồ](figures/khong.svg)\n\n![](figures/hai-o.svg)\n\nchữ ![Hai ô](figures/hai-o.svg) chữ\n",
                COURSE,
                this::note);
        assertThat(problems).containsExactly("3 figure-unknown", "5 figure-words", "7 figure-not-alone");
    }

    @Test
    void aTermLeadsToTheGlossaryAndIsNamedOnce() {
        var rendered = LessonMarkup.render(
                "Nộp [lưu chiểu](thuat-ngu:luu-chieu).\n\n- Lại [lưu chiểu](thuat-ngu:luu-chieu)\n",
                COURSE,
                this::note);
        assertThat(problems).isEmpty();
        assertThat(rendered.html())
                .contains("<a href=\"/glossary/thu/luu-chieu\" class=\"term\" rel=\"noopener\">lưu chiểu</a>");
        assertThat(rendered.terms()).extracting(Term::id).containsExactly("luu-chieu");
    }

    @Test
    void aTermThatNoGlossaryHasIsNamedWithItsLine() {
        LessonMarkup.render("Một\nhai [ba](thuat-ngu:ba)\n", COURSE, this::note);
        assertThat(problems).containsExactly("2 term-unknown");
    }

    @Test
    void aPlaceThatAnAuthorMakesHimselfHoldsNothing() {
        assertThat(LessonMarkup.render("<figure data-figure=\"7\"></figure>", COURSE, this::note)
                        .html())
                .doesNotContain("svg");
    }

    private static final LessonSurroundings COURSE = new LessonSurroundings() {
        @Override
        public Optional<Figure> figure(String path) {
            return path.equals("figures/hai-o.svg")
                    ? Optional.of(new Figure("0 0 10 20", "<rect x=\"1\"></rect>"))
                    : Optional.empty();
        }

        @Override
        public Optional<Term> term(String id) {
            return id.equals("luu-chieu") ? Optional.of(new Term(id, "Lưu chiểu", "Nộp bản in.")) : Optional.empty();
        }

        @Override
        public String termAddress(String id) {
            return "/glossary/thu/" + id;
        }
    };

    private final List<String> problems = new ArrayList<>();

    private void note(int line, String cause, String argument) {
        problems.add(line + " " + cause.replace("catalogue.problem.", ""));
    }

    private static String[] keys(String html) {
        return java.util.regex.Pattern.compile("data-task=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);
    }
}
