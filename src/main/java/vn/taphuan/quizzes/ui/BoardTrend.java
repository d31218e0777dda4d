package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.Trend;

/** How begun and handed-in attempts came in, as columns; the table behind it can be copied. */
final class BoardTrend extends Section {

    private static final double WHOLE = 100;

    private record Column(Div box, Span begun, Span ended) {}

    private record Row(LiveText until, LiveText begun, LiveText ended) {}

    private final Div chart = new Div();
    private final LiveText from = new LiveText();
    private final LiveText until = new LiveText();
    private final LiveText empty = new LiveText();
    private final Div behind = new Div();
    private final NativeDetails details;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Trend shown = new Trend(Duration.ZERO, List.of());
    private int people;

    BoardTrend() {
        addClassNames("card", "board-trend");
        setId("trend");
        chart.addClassName("board-chart");
        chart.getElement().setAttribute("role", "img");
        var axis = new Div(from, until);
        axis.addClassName("board-axis");
        details = new NativeDetails(getTranslation("quizzes.board.trend.table"), behind);
        details.setId("trend-table");
        var none = new Paragraph(empty);
        none.addClassNames("s", "soft");
        add(new H2(getTranslation("quizzes.board.trend")), legend(), chart, axis, none, details);
    }

    void show(Picture picture) {
        var trend = picture.trend();
        empty.say(trend.points().isEmpty() ? getTranslation("quizzes.board.trend.empty") : "");
        details.setVisible(!trend.points().isEmpty());
        if (trend.equals(shown) && people == picture.tally().people()) {
            return;
        }
        people = picture.tally().people();
        if (columns.size() != trend.points().size()) {
            build(trend.points().size());
        }
        for (int i = 0; i < columns.size(); i++) {
            var point = trend.points().get(i);
            height(columns.get(i).begun(), point.begun());
            height(columns.get(i).ended(), point.ended());
            rows.get(i).until().say(Formats.time(point.until()));
            rows.get(i).begun().say(Formats.number(point.begun()));
            rows.get(i).ended().say(Formats.number(point.ended()));
        }
        if (!trend.points().isEmpty()) {
            var first = trend.points().getFirst();
            var last = trend.points().getLast();
            from.say(Formats.time(first.until()));
            until.say(trend.points().size() > 1 ? Formats.time(last.until()) : "");
            chart.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "quizzes.board.trend.summary",
                                    Formats.number(last.begun()),
                                    Formats.number(last.ended()),
                                    Formats.time(last.until())));
        }
        shown = trend;
    }

    private void height(Span part, int count) {
        var height = Math.round(WHOLE * count / Math.max(1, people)) + "%";
        if (!height.equals(part.getStyle().get("height"))) {
            part.getStyle().set("height", height);
        }
    }

    private void build(int count) {
        columns.clear();
        rows.clear();
        chart.removeAll();
        var table = new DataTable(
                Stream.of("until", "begun", "ended").map(column -> getTranslation("quizzes.board.trend." + column)));
        for (int i = 0; i < count; i++) {
            var begun = new Span();
            begun.addClassName("begun");
            var ended = new Span();
            ended.addClassName("ended");
            var box = new Div(begun, ended);
            columns.add(new Column(box, begun, ended));
            chart.add(box);
            var row = new Row(new LiveText(), new LiveText(), new LiveText());
            rows.add(row);
            table.row(row.until(), row.begun(), row.ended());
        }
        behind.removeAll();
        behind.add(table);
    }

    private Div legend() {
        var begun = new Span(getTranslation("quizzes.board.trend.begun"));
        begun.addClassName("begun");
        var ended = new Span(getTranslation("quizzes.board.trend.ended"));
        ended.addClassName("ended");
        var legend = new Div(begun, ended);
        legend.addClassNames("board-legend", "xs");
        return legend;
    }
}
