package vn.taphuan.catalogue.markup;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a drawing in SVG and writes it anew from what is known to be harmless: shapes and text with their geometry and colours.
 * Whatever else stands in the file is a problem, and is not written: scripts, styles, events, links, images, foreign content, ids
 * (several drawings stand on one page), document types.
 */
final class FigureReader {

    private static final int LONGEST = 40_000;
    private static final int DEEPEST = 12;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> SHAPES =
            Set.of("g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text", "tspan");

    /** Said by the alternative text of the lesson, which is better than two names for one thing. */
    private static final Set<String> LEFT_OUT = Set.of("title", "desc");

    /** Of no use within a page: the page's own font is used, the drawing's name comes from the lesson. */
    private static final Set<String> ATTRIBUTES_LEFT_OUT =
            Set.of("id", "role", "aria-labelledby", "font-family", "width", "height", "version");

    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.,eE% \\n]{1,2000}");
    private static final Pattern COLOUR = Pattern.compile("none|currentColor|#[0-9a-fA-F]{3,8}|[a-z]{3,20}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern PATH = Pattern.compile("[MmLlHhVvCcSsQqTtAaZz0-9eE+\\-., \\n]{1,5000}");
    private static final Pattern TRANSFORM =
            Pattern.compile("(?:(?:translate|rotate|scale)\\([-0-9., ]{1,60}\\) ?){1,4}");

    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("x", NUMBERS),
            Map.entry("y", NUMBERS),
            Map.entry("dx", NUMBERS),
            Map.entry("dy", NUMBERS),
            Map.entry("x1", NUMBERS),
            Map.entry("x2", NUMBERS),
            Map.entry("y1", NUMBERS),
            Map.entry("y2", NUMBERS),
            Map.entry("cx", NUMBERS),
            Map.entry("cy", NUMBERS),
            Map.entry("r", NUMBERS),
            Map.entry("rx", NUMBERS),
            Map.entry("ry", NUMBERS),
            Map.entry("width", NUMBERS),
            Map.entry("height", NUMBERS),
            Map.entry("points", NUMBERS),
            Map.entry("opacity", NUMBERS),
            Map.entry("fill-opacity", NUMBERS),
            Map.entry("stroke-opacity", NUMBERS),
            Map.entry("stroke-width", NUMBERS),
            Map.entry("stroke-dasharray", NUMBERS),
            Map.entry("font-size", NUMBERS),
            Map.entry("letter-spacing", NUMBERS),
            Map.entry("fill", COLOUR),
            Map.entry("stroke", COLOUR),
            Map.entry("text-anchor", WORD),
            Map.entry("font-weight", WORD),
            Map.entry("font-style", WORD),
            Map.entry("stroke-linecap", WORD),
            Map.entry("stroke-linejoin", WORD),
            Map.entry("dominant-baseline", WORD),
            Map.entry("d", PATH),
            Map.entry("transform", TRANSFORM));

    private final MarkupProblems problems;
    private final StringBuilder clean = new StringBuilder();
    private String viewBox = "";

    private FigureReader(MarkupProblems problems) {
        this.problems = problems;
    }

    /** @return the drawing, if it could be read at all: what is harmless of it */
    static Optional<Figure> read(String svg, MarkupProblems problems) {
        if (svg.length() > LONGEST) {
            problems.at(0, "catalogue.problem.figure-too-long", String.valueOf(LONGEST));
            return Optional.empty();
        }
        var reader = new FigureReader(problems);
        try {
            reader.read(factory().createXMLStreamReader(new StringReader(svg)));
        } catch (XMLStreamException unreadable) {
            problems.at(
                    unreadable.getLocation() == null
                            ? 0
                            : unreadable.getLocation().getLineNumber(),
                    "catalogue.problem.figure-unreadable",
                    "");
            return Optional.empty();
        }
        if (reader.viewBox.isEmpty()) {
            problems.at(1, "catalogue.problem.figure-view-box", "");
            return Optional.empty();
        }
        return Optional.of(new Figure(reader.viewBox, reader.shapes()));
    }

    /** What stood at the root for all shapes stands at a group around them. */
    private String shapes() {
        var all = clean + "</g>";
        return all.startsWith("<g>") ? all.substring("<g>".length(), all.length() - "</g>".length()) : all;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int skipped = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (skipped > 0 || !opened(xml, depth)) {
                        skipped++;
                    } else {
                        inText = inText || xml.getLocalName().equals("text");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else if (depth > 1) {
                        clean.append("</").append(xml.getLocalName()).append('>');
                        inText = inText && !xml.getLocalName().equals("text");
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0 && inText) {
                        clean.append(escaped(xml.getText().replaceAll("\\s+", " ")));
                    }
                }
                case XMLStreamConstants.DTD -> problem(xml, "catalogue.problem.figure-element", "DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    problem(xml, "catalogue.problem.figure-element", "&" + xml.getLocalName() + ";");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    problem(xml, "catalogue.problem.figure-element", "<?" + xml.getPITarget());
                default -> {}
            }
        }
    }

    /** @return false when the element and all that is in it is left out */
    private boolean opened(XMLStreamReader xml, int depth) {
        var name = xml.getLocalName();
        if (depth == 1) {
            return root(xml, name);
        }
        if (LEFT_OUT.contains(name)) {
            return false;
        }
        if (!SHAPES.contains(name) || depth > DEEPEST || !SVG.equals(xml.getNamespaceURI())) {
            problem(xml, "catalogue.problem.figure-element", name);
            return false;
        }
        clean.append('<').append(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml, i, ATTRIBUTES_LEFT_OUT.contains(name(xml, i)) && !ATTRIBUTES.containsKey(name(xml, i)));
        }
        clean.append('>');
        return true;
    }

    private boolean root(XMLStreamReader xml, String name) {
        if (!name.equals("svg") || !SVG.equals(xml.getNamespaceURI())) {
            problem(xml, "catalogue.problem.figure-element", name);
            return false;
        }
        clean.append("<g");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name(xml, i).equals("viewBox")
                    && NUMBERS.matcher(xml.getAttributeValue(i)).matches()) {
                viewBox = xml.getAttributeValue(i);
            } else {
                attribute(xml, i, ATTRIBUTES_LEFT_OUT.contains(name(xml, i)));
            }
        }
        clean.append('>');
        return true;
    }

    private void attribute(XMLStreamReader xml, int index, boolean leftOut) {
        if (leftOut) {
            return;
        }
        var name = name(xml, index);
        var value = xml.getAttributeValue(index);
        var allowed = ATTRIBUTES.get(name);
        if (allowed == null || !allowed.matcher(value).matches()) {
            problem(xml, "catalogue.problem.figure-attribute", name);
        } else {
            clean.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(value.replace('\n', ' '))
                    .append('"');
        }
    }

    private static String name(XMLStreamReader xml, int index) {
        var prefix = xml.getAttributePrefix(index);
        return prefix == null || prefix.isEmpty()
                ? xml.getAttributeLocalName(index)
                : prefix + ":" + xml.getAttributeLocalName(index);
    }

    private void problem(XMLStreamReader xml, String cause, String argument) {
        problems.at(xml.getLocation().getLineNumber(), cause, argument);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
