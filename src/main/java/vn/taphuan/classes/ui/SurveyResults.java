package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.classes.survey.SurveyItem;
import vn.taphuan.classes.survey.SurveyPart;
import vn.taphuan.classes.survey.SurveyReport;
import vn.taphuan.classes.survey.SurveyReport.Spread;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;

/** What trainees said: of each module with its lecturer a bar per question, and the numbers as a table behind it. */
final class SurveyResults extends Div {

    private final transient Map<ModuleCode, ModuleSummary> modules;

    SurveyResults(SurveyReport report, Map<ModuleCode, ModuleSummary> modules) {
        this.modules = modules;
        addClassName("stack");
        setId("survey-results");
        if (!report.hasEnough()) {
            add(Note.info(getTranslation("survey.too-few"), getTranslation("survey.too-few.text", report.least())));
            return;
        }
        if (!report.parts().isEmpty()) {
            var bars = new Paragraph(getTranslation("survey.bars"));
            bars.addClassNames("s", "soft");
            add(bars);
        }
        report.parts().forEach(part -> add(part(part)));
        words("survey.keep", report.keep());
        words("survey.change", report.change());
    }

    private Component part(SurveyReport.Part part) {
        var about = part.about();
        var card = new Card(title(about));
        card.addClassNames("stack", "stack-3");
        if (!about.lecturerName().isEmpty()) {
            var lecturer = new Paragraph(getTranslation("survey.lecturer", about.lecturerName()));
            lecturer.addClassNames("s", "soft");
            card.add(lecturer);
        }
        part.items().forEach((item, spread) -> card.add(bar(item, spread)));
        card.add(table(part));
        return card;
    }

    private String title(SurveyPart about) {
        var code = about.module();
        return code == null
                ? getTranslation("survey.whole")
                : Optional.ofNullable(modules.get(code))
                        .map(module -> getTranslation("classes.module", module.number(), module.shortTitle()))
                        .orElse(code.value());
    }

    private Component bar(SurveyItem item, Spread spread) {
        var question = new Span(getTranslation("survey.item." + item));
        question.addClassName("grow");
        var mean = new Span(
                spread.answers() == 0
                        ? getTranslation("survey.nobody")
                        : getTranslation("survey.mean", mean(spread), spread.answers()));
        mean.addClassName("soft");
        var words = new Div(question, mean);
        words.addClassNames("row", "wrap", "s");
        var bar = new Div();
        bar.addClassName("survey-bar");
        bar.getElement().setAttribute("aria-hidden", "true"); // the table says the same
        for (int value = SurveyItem.LOWEST; value <= SurveyItem.HIGHEST; value++) {
            int count = spread.counts().get(value - 1);
            if (count > 0) {
                var share = new Span(String.valueOf(value));
                share.addClassName("survey-" + value);
                share.getStyle().setFlexGrow(String.valueOf(count));
                bar.add(share);
            }
        }
        var row = new Div(words, bar);
        row.addClassNames("stack", "stack-2");
        return row;
    }

    private Component table(SurveyReport.Part part) {
        var table = new DataTable(Stream.concat(
                Stream.of(getTranslation("survey.column.question")),
                Stream.concat(
                        IntStream.rangeClosed(SurveyItem.LOWEST, SurveyItem.HIGHEST)
                                .mapToObj(value -> getTranslation("survey.rating." + value)),
                        Stream.of(getTranslation("survey.column.mean")))));
        part.items()
                .forEach((item, spread) -> table.row(Stream.concat(
                                Stream.concat(
                                        Stream.of(getTranslation("survey.item." + item)),
                                        spread.counts().stream().map(Formats::number)),
                                Stream.of(spread.answers() == 0 ? "" : mean(spread)))
                        .map(Span::new)
                        .toArray(Component[]::new)));
        return new NativeDetails(getTranslation("survey.table"), table);
    }

    /** To one decimal. */
    private static String mean(Spread spread) {
        return Formats.number(Math.round(spread.mean() * 10) / 10.0);
    }

    private void words(String titleKey, List<String> said) {
        if (!said.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("survey-words");
            said.forEach(words -> list.add(new ListItem(words)));
            add(new Card(getTranslation(titleKey), list));
        }
    }
}
