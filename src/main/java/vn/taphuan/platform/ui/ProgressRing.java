package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

/**
 * A ring of equal parts, each filled by its own share: gold when whole, red while under way. The picture is hidden from screen
 * readers; the words in and beside it say the same.
 */
public final class ProgressRing extends Div {

    private static final double RADIUS = 46;
    private static final double ROUND = 2 * Math.PI * RADIUS;
    private static final double GAP = 5;
    private static final double TOP = -90;
    private static final double DEGREES = 360;
    private static final double WHOLE = 100;

    /** @param percents one for each part, 0 to 100; @param figure large, for instance 3/7; @param unit small below it */
    public ProgressRing(List<Integer> percents, String figure, String unit) {
        addClassName("ring");
        var words = new Div();
        words.getElement().appendChild(new Element("b").setText(figure));
        words.add(small(unit));
        add(new Html("<div>" + drawing(percents) + "</div>"), words);
    }

    private static Span small(String unit) {
        var small = new Span(unit);
        small.addClassNames("xs", "soft");
        return small;
    }

    private static String drawing(List<Integer> percents) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 112 112\" aria-hidden=\"true\">");
        int parts = Math.max(1, percents.size());
        double length = ROUND / parts - (parts == 1 ? 0 : GAP);
        for (int part = 0; part < percents.size(); part++) {
            double turn = TOP + part * DEGREES / parts;
            svg.append(arc("ring-ground", length, turn));
            int percent = Math.clamp(percents.get(part), 0, (int) WHOLE);
            if (percent > 0) {
                svg.append(arc(percent == WHOLE ? "ring-whole" : "ring-part", length * percent / WHOLE, turn));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String arc(String kind, double length, double turn) {
        return String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"56\" cy=\"56\" r=\"%.0f\" fill=\"none\" stroke-width=\"11\" stroke-dasharray=\"%.1f %.1f\" transform=\"rotate(%.1f 56 56)\"/>",
                kind,
                RADIUS,
                length,
                ROUND,
                turn);
    }
}
