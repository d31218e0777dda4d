package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.comparison.ComparedLine;
import vn.taphuan.catalogue.comparison.ComparedLine.Kind;
import vn.taphuan.catalogue.comparison.ComparedLine.Side;
import vn.taphuan.catalogue.comparison.ComparedLine.Words;
import vn.taphuan.catalogue.comparison.Comparison;
import vn.taphuan.platform.ui.Icons;

/**
 * Two texts beside each other, on a phone below each other: what is gone struck through with a minus, what is new underlined with
 * a plus. Long stretches that are the same are folded until somebody wants to see them.
 */
final class ComparisonTable extends Div {

    /** Lines shown before and after each change. */
    private static final int AROUND = 2;

    private static final int WORTH_FOLDING = 4;
    private static final String ROLE = "role";

    private final String left;
    private final String right;
    private final NativeTable table = new NativeTable();

    /** @param left what the first text is called; @param right the second */
    ComparisonTable(Comparison comparison, String left, String right) {
        this.left = left;
        this.right = right;
        addClassName("diff");
        add(summary(comparison));
        if (comparison.same()) {
            return;
        }
        table.addClassName("diff-table");
        table.getElement().setAttribute(ROLE, "table").setAttribute("aria-label", left + " – " + right);
        var head = row();
        for (var name : List.of(left, right)) {
            var cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute(ROLE, "columnheader").setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        table.getHead().getElement().setAttribute(ROLE, "rowgroup");
        table.getBody().getElement().setAttribute(ROLE, "rowgroup");
        fill(comparison.lines());
        add(table);
    }

    private Paragraph summary(Comparison comparison) {
        var words = new Paragraph(
                comparison.same()
                        ? getTranslation("catalogue.diff.same")
                        : getTranslation(
                                "catalogue.diff.summary",
                                comparison.count(Kind.CHANGED),
                                comparison.count(Kind.ADDED),
                                comparison.count(Kind.REMOVED)));
        words.addClassNames("s", "soft");
        return words;
    }

    private void fill(List<ComparedLine> lines) {
        List<ComparedLine> same = new ArrayList<>();
        boolean first = true;
        for (var line : lines) {
            if (line.kind() == Kind.SAME) {
                same.add(line);
            } else {
                same(same, first ? 0 : AROUND, AROUND);
                same.clear();
                first = false;
                table.getBody().add(row(line));
            }
        }
        same(same, AROUND, 0);
    }

    /** @param before so many lines stay below what stands above; @param after so many above what follows */
    private void same(List<ComparedLine> lines, int before, int after) {
        if (lines.size() < before + after + WORTH_FOLDING) {
            lines.forEach(line -> table.getBody().add(row(line)));
            return;
        }
        lines.subList(0, before).forEach(line -> table.getBody().add(row(line)));
        table.getBody().add(folded(List.copyOf(lines.subList(before, lines.size() - after))));
        lines.subList(lines.size() - after, lines.size())
                .forEach(line -> table.getBody().add(row(line)));
    }

    private NativeTableRow folded(List<ComparedLine> lines) {
        var row = row();
        row.addClassName("diff-fold");
        var open = new NativeButton();
        open.add(Icons.of("more"), new Span(getTranslation("catalogue.diff.fold", lines.size())));
        open.addClassNames("btn", "btn-quiet", "btn-s");
        open.addClickListener(click -> {
            int at = table.getBody().getElement().indexOfChild(row.getElement());
            row.removeFromParent();
            for (int i = 0; i < lines.size(); i++) {
                table.getBody()
                        .getElement()
                        .insertChild(at + i, row(lines.get(i)).getElement());
            }
        });
        var cell = new NativeTableCell(open);
        cell.setColspan(2);
        cell.getElement().setAttribute(ROLE, "cell");
        row.add(cell);
        return row;
    }

    private NativeTableRow row(ComparedLine line) {
        var row = row();
        row.addClassName("diff-" + line.kind().name().toLowerCase(java.util.Locale.ROOT));
        boolean differs = line.kind() != Kind.SAME;
        row.add(cell(line.before(), left, differs ? "del" : null), cell(line.after(), right, differs ? "ins" : null));
        return row;
    }

    /** @param mark of what the other side does not have; none where both are the same */
    private NativeTableCell cell(@Nullable Side side, String name, @Nullable String mark) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute(ROLE, "cell").setAttribute("data-label", name);
        if (side == null) {
            cell.addClassName("diff-none");
            return cell;
        }
        var number = new Span(String.valueOf(side.number()));
        number.addClassName("diff-number");
        var sign = new Span("del".equals(mark) ? "−" : "ins".equals(mark) ? "+" : "");
        sign.addClassName("diff-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var text = new Div();
        text.addClassName("diff-text");
        side.words().forEach(words -> text.getElement().appendChild(words(words, mark)));
        var line = new Div(number, sign, text);
        line.addClassName("diff-line");
        cell.add(line);
        return cell;
    }

    private Element words(Words words, @Nullable String mark) {
        if (!words.differs() || mark == null) {
            return new Element("span").setText(words.text());
        }
        return new Element(mark)
                .appendChild(
                        new Element("span")
                                .setText(getTranslation("catalogue.diff." + mark) + " ")
                                .setAttribute("class", "sr"),
                        new Element("span").setText(words.text()));
    }

    private static NativeTableRow row() {
        var row = new NativeTableRow();
        row.getElement().setAttribute(ROLE, "row");
        return row;
    }
}
