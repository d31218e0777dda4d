package vn.taphuan.catalogue.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a drawing nothing but harmless shapes and text gets into a page, and everything else is named. */
class FigureTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void shapesAndTextStay() {
        var figure = Figure.read(
                        svg(
                                "<title id=\"t\">Tên</title><g fill=\"#1f3f7a\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"8\"/>"
                                        + "<text x=\"5\" font-family=\"Arial\" text-anchor=\"middle\">Sách <tspan dy=\"2\">&amp; báo</tspan></text></g>"),
                        this::note)
                .orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(figure.viewBox()).isEqualTo("0 0 480 100");
        assertThat(figure.shapes())
                .isEqualTo("<g fill=\"#1f3f7a\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"8\"></rect>"
                        + "<text x=\"5\" text-anchor=\"middle\">Sách <tspan dy=\"2\">&amp; báo</tspan></text></g>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g onclick=\"alert(1)\"></g>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "<image href=\"https://example.org/x.png\"/>",
                "<a href=\"javascript:alert(1)\"><text>x</text></a>",
                "<use href=\"#x\"/>",
                "<style>* { fill: red }</style>",
                "<rect style=\"fill: url(https://example.org)\"/>",
                "<rect fill=\"url(https://example.org#a)\"/>",
                "<rect class=\"btn\"/>",
                "<animate attributeName=\"x\" onbegin=\"alert(1)\"/>",
                "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<rect xlink:href=\"x\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
                "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>",
                "<rect xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<?xml-stylesheet href=\"https://example.org/x.css\"?>",
                "<text>&unknown;</text>"
            })
    void whateverElseIsNamedAndLeftOut(String hostile) {
        var figure = Figure.read(svg(hostile), this::note);
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.startsWith("2 "));
        figure.ifPresent(read -> assertThat(read.shapes())
                .doesNotContainIgnoringCase("script")
                .doesNotContainIgnoringCase("example.org")
                .doesNotContainIgnoringCase("alert")
                .doesNotContain("href", "style", "class", "onclick", "foreignObject", "xmlns"));
    }

    @Test
    void entitiesThatReadFilesOrGrowAreNotRead() {
        var figure = Figure.read(
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>\n"
                        + svg("<text>&b;&a;</text>"),
                this::note);
        assertThat(problems).isNotEmpty();
        figure.ifPresent(read -> assertThat(read.shapes()).doesNotContain("root"));
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertThat(Figure.read("<p>chữ</p>", this::note)).isEmpty();
        assertThat(Figure.read("<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", this::note))
                .isEmpty();
        assertThat(Figure.read(svg(" ".repeat(50_000)), this::note)).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.substring(problem.indexOf(' ') + 1))
                .contains("figure-element", "figure-unreadable", "figure-too-long");
    }

    private static String svg(String inner) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 100\" role=\"img\">\n" + inner + "\n</svg>";
    }

    private void note(int line, String cause, String argument) {
        problems.add(line + " " + cause.replace("catalogue.problem.", ""));
    }
}
