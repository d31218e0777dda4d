package vn.taphuan.catalogue.markup;

import java.util.Optional;

/**
 * A drawing of which nothing but harmless shapes and text is left.
 *
 * @param viewBox as in SVG
 * @param shapes markup that may be put into a page as it stands
 */
public record Figure(String viewBox, String shapes) {

    /** @param problems gets what the drawing may not hold, with its line */
    public static Optional<Figure> read(String svg, MarkupProblems problems) {
        return FigureReader.read(svg, problems);
    }

    /** As a file of its own. */
    public String file() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + viewBox + "\">" + shapes + "</svg>";
    }

    /** As an element of HTML; @param words what it shows, for whoever cannot see it */
    String html(String words) {
        return "<figure class=\"figure\"><svg viewBox=\"" + viewBox + "\" role=\"img\" aria-label=\""
                + FigureReader.escaped(words) + "\">" + shapes + "</svg></figure>";
    }
}
