package vn.taphuan.catalogue.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of a lesson → HTML that may be put into a page as it stands. Whatever HTML an author writes himself passes the same
 * small list of allowed elements: no script, no style, no event, no address but http, https, mailto and places within the
 * platform.
 */
public final class LessonMarkup {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "b",
                    "i",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "abbr",
                    "code",
                    "pre",
                    "q",
                    "cite",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "h2",
                    "h3",
                    "h4",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "caption",
                    "label",
                    "input",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener")
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowAttributes("id")
            .matching(Headings.ANCHOR)
            .onElements("h2", "h3", "h4")
            .allowAttributes("align")
            .matching(true, "left", "right", "center")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(false, Checklists.LIST)
            .onElements("ul")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("class")
            .matching(false, References.TERM)
            .onElements("a")
            .allowAttributes(References.OUTSIDE)
            .matching(true, "true")
            .onElements("a")
            .allowAttributes(References.PLACE)
            .matching(References.PLACE_FORM)
            .onElements("figure")
            .allowAttributes(Checklists.ITEM)
            .matching(Checklists.ITEM_FORM)
            .onElements("input")
            .toFactory();

    private LessonMarkup() {}

    /** A text that refers to nothing outside it; @param markdown without the front matter */
    public static RenderedLesson render(String markdown) {
        return render(markdown, LessonSurroundings.NONE, (line, cause, argument) -> {});
    }

    /**
     * @param markdown without the front matter
     * @param problems gets figures and terms that are not there
     */
    public static RenderedLesson render(String markdown, LessonSurroundings surroundings, MarkupProblems problems) {
        var document = PARSER.parse(markdown);
        var references = References.resolve(document, surroundings, problems);
        var headings = Headings.in(document);
        var checklists = Checklists.mark(document);
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> headings)
                .attributeProviderFactory(context -> checklists)
                .attributeProviderFactory(context -> references)
                .build()
                .render(document);
        return new RenderedLesson(
                references.withFigures(scrollable(SAFE.sanitize(html))), references.terms(), headings.tooBig());
    }

    /** A wide table scrolls within a frame of its own; sanitized text holds these tags for tables alone. */
    private static String scrollable(String html) {
        return html.replace("<table>", "<div class=\"wide\"><table class=\"table\">")
                .replace("</table>", "</table></div>");
    }
}
