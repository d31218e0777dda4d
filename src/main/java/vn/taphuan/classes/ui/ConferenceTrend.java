package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.taphuan.classes.conference.Arrivals;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveText;

/** How people came in, as a line over time; the table behind it can be copied. */
final class ConferenceTrend extends Section {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 90;
    private static final double ROOM = 6;

    private record Row(LiveText until, LiveText people) {}

    private final Html chart = new Html("<div class=\"conference-chart\"></div>");
    private final LiveText from = new LiveText();
    private final LiveText until = new LiveText();
    private final LiveText said = new LiveText();
    private final Div behind = new Div();
    private final NativeDetails details;
    private final List<Row> rows = new ArrayList<>();
    private transient Arrivals shown = new Arrivals(Duration.ZERO, List.of());
    private int listed;

    ConferenceTrend() {
        addClassNames("card", "board-trend");
        setId("trend");
        var axis = new Div(from, until);
        axis.addClassName("board-axis");
        details = new NativeDetails(getTranslation("classes.conference.trend.table"), behind);
        details.setId("trend-table");
        var words = new Paragraph(said);
        words.addClassNames("s", "soft");
        add(new H2(getTranslation("classes.conference.trend")), words, chart, axis, details);
    }

    void show(ConferencePicture picture) {
        var arrivals = picture.arrivals();
        var points = arrivals.points();
        boolean some = !points.isEmpty();
        details.setVisible(some);
        chart.setVisible(some);
        if (!some) {
            said.say(getTranslation("classes.conference.trend.empty"));
            return;
        }
        if (arrivals.equals(shown) && listed == picture.totals().listed()) {
            return;
        }
        shown = arrivals;
        listed = picture.totals().listed();
        said.say(getTranslation(
                "classes.conference.trend.summary",
                Formats.number(points.getLast().people()),
                Formats.number(listed),
                Formats.time(points.getLast().until())));
        from.say(Formats.time(points.getFirst().until()));
        until.say(points.size() > 1 ? Formats.time(points.getLast().until()) : "");
        chart.setHtmlContent("<div class=\"conference-chart\">" + drawing(points) + "</div>");
        table(points);
    }

    /** The words above and the table behind say the same. */
    private String drawing(List<Arrivals.Point> points) {
        double most = Math.max(1, Math.max(listed, points.getLast().people()));
        var line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            double x = points.size() == 1 ? WIDTH : WIDTH * i / (points.size() - 1);
            line.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", x, y(points.get(i).people(), most)));
        }
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<line class=\"conference-list\" x1=\"0\" x2=\"%.0f\" y1=\"%.1f\" y2=\"%.1f\"/>"
                        + "<polygon class=\"conference-area\" points=\"0,%.1f %s%.0f,%.1f\"/>"
                        + "<polyline class=\"conference-line\" points=\"%s\"/></svg>",
                WIDTH,
                HEIGHT,
                WIDTH,
                y(listed, most),
                y(listed, most),
                HEIGHT,
                line,
                WIDTH,
                HEIGHT,
                line.toString().strip());
    }

    private static double y(int people, double most) {
        return HEIGHT - (HEIGHT - ROOM) * people / most;
    }

    private void table(List<Arrivals.Point> points) {
        if (rows.size() != points.size()) {
            rows.clear();
            behind.removeAll();
            var table = new DataTable(
                    Stream.of("until", "people").map(column -> getTranslation("classes.conference.trend." + column)));
            for (int i = 0; i < points.size(); i++) {
                var row = new Row(new LiveText(), new LiveText());
                rows.add(row);
                table.row(row.until(), row.people());
            }
            behind.add(table);
        }
        for (int i = 0; i < points.size(); i++) {
            rows.get(i).until().say(Formats.time(points.get(i).until()));
            rows.get(i).people().say(Formats.number(points.get(i).people()));
        }
    }
}
