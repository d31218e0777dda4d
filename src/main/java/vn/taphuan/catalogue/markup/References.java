package vn.taphuan.catalogue.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import vn.taphuan.catalogue.Term;

/**
 * Figures, terms and files of a text. A figure stands on a line of its own; its place is kept by an element that passes the sanitizing,
 * after which the drawing is put in.
 */
final class References extends AbstractVisitor implements AttributeProvider {

    static final String PLACE = "data-figure";
    static final Pattern PLACE_FORM = Pattern.compile("[0-9]{1,3}");
    static final String TERM = "term";

    /** Marks links that the browser follows itself, for whatever lies behind them is no page. */
    static final String OUTSIDE = "router-ignore";

    private static final String ATTACHMENTS = "attachments/";
    private static final String SCHEME = "thuat-ngu:";
    private static final Pattern PLACES = Pattern.compile("<figure " + PLACE + "=\"([0-9]{1,3})\"></figure>");

    private final LessonSurroundings surroundings;
    private final MarkupProblems problems;
    private final List<String> figures = new ArrayList<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Set<Node> links = new HashSet<>();
    private final Set<Node> downloads = new HashSet<>();

    private References(LessonSurroundings surroundings, MarkupProblems problems) {
        this.surroundings = surroundings;
        this.problems = problems;
    }

    static References resolve(Node document, LessonSurroundings surroundings, MarkupProblems problems) {
        var references = new References(surroundings, problems);
        document.accept(references);
        return references;
    }

    /** In the order in which the text first names them. */
    List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** @param safe sanitized; the figures are put into their places */
    String withFigures(String safe) {
        return PLACES.matcher(safe).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return index < figures.size() ? Matcher.quoteReplacement(figures.get(index)) : "";
        });
    }

    @Override
    public void visit(Image image) {
        if (!(image.getParent() instanceof Paragraph paragraph)
                || paragraph.getFirstChild() != image
                || image.getNext() != null) {
            problems.at(lineOf(image), "catalogue.problem.figure-not-alone", image.getDestination());
            return;
        }
        var figure = surroundings.figure(image.getDestination());
        if (figure.isEmpty()) {
            problems.at(lineOf(image), "catalogue.problem.figure-unknown", image.getDestination());
            return;
        }
        var words = Headings.Words.of(image);
        if (words.isBlank()) {
            problems.at(lineOf(image), "catalogue.problem.figure-words", image.getDestination());
        }
        var place = new HtmlBlock();
        place.setLiteral("<figure " + PLACE + "=\"" + figures.size() + "\"></figure>");
        figures.add(figure.get().html(words));
        paragraph.insertAfter(place);
        paragraph.unlink();
    }

    @Override
    public void visit(Link link) {
        if (link.getDestination().startsWith(SCHEME)) {
            var id = link.getDestination().substring(SCHEME.length());
            surroundings
                    .term(id)
                    .ifPresentOrElse(
                            term -> {
                                terms.put(id, term);
                                links.add(link);
                                link.setDestination(surroundings.termAddress(id));
                            },
                            () -> problems.at(lineOf(link), "catalogue.problem.term-unknown", id));
        }
        if (link.getDestination().startsWith(ATTACHMENTS)) {
            surroundings
                    .attachmentAddress(link.getDestination())
                    .ifPresentOrElse(
                            address -> {
                                downloads.add(link);
                                link.setDestination(address);
                            },
                            () -> problems.at(
                                    lineOf(link), "catalogue.problem.attachment-unknown", link.getDestination()));
        }
        visitChildren(link);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (links.contains(node)) {
            attributes.put("class", TERM);
        }
        if (downloads.contains(node)) {
            attributes.put(OUTSIDE, "true");
        }
    }

    private static int lineOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 0;
    }
}
