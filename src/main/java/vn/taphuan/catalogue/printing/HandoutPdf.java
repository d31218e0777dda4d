package vn.taphuan.catalogue.printing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.markup.TextBlock;
import vn.taphuan.catalogue.markup.TextBlocks;
import vn.taphuan.catalogue.printing.PrintoutStore.LessonText;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperFlow;
import vn.taphuan.platform.pdf.PaperGrid;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperLook;
import vn.taphuan.platform.pdf.PaperPlace;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.time.PlatformTime;

/** A module on paper: objectives, lessons, summary, glossary, sources; no questions. In Vietnamese. */
final class HandoutPdf {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final PaperInk HOUSE = new PaperInk(0x1F, 0x3F, 0x7A);
    private static final PaperLook LOOK = new PaperLook(PaperSize.A4, PaperFamily.SERIF, 12, 1.4, 0, 20, 20, 20, 25);
    private static final double CELL_POINTS = 10.5;
    private static final double FIGURE_UNITS_PER_MILLIMETRE = 4.4;
    private static final int NARROW_FIGURE = 480;
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"[-0-9.]+ [-0-9.]+ ([0-9.]+) [0-9.]+\"");
    /** Title and contents themselves do not stand in the contents. */
    private static final int NOT_IN_CONTENTS = 2;

    private static final int MOST_PASSES = 5;

    private final ModuleContent module;
    private final String programme;
    private final List<LessonText> lessons;
    private final HandoutSource source;
    private final MessageSource texts;

    HandoutPdf(
            ModuleContent module,
            String programme,
            List<LessonText> lessons,
            HandoutSource source,
            MessageSource texts) {
        this.module = module;
        this.programme = programme;
        this.lessons = lessons;
        this.source = source;
        this.texts = texts;
    }

    /** Drawn until the contents name the pages on which the headings stand: three times, as a rule. */
    byte[] print() {
        List<PaperPlace> known = List.of();
        var flow = draw(known);
        for (int pass = 1; pass < MOST_PASSES; pass++) {
            var places = flow.places();
            if (places.equals(known)) {
                break;
            }
            known = places;
            flow = draw(known);
        }
        return flow.toBytes();
    }

    private PaperFlow draw(List<PaperPlace> known) {
        var summary = module.summary();
        var name = text("handout.file-name", summary.number(), summary.shortTitle());
        var flow = new PaperFlow(
                LOOK,
                PaperProperties.vietnamese(
                        text("handout.title", summary.number(), summary.title()),
                        text("platform.name"),
                        programme,
                        summary.publishedAt()),
                name);
        front(flow, known);
        lessons.forEach(lesson -> lesson(flow, lesson));
        summary(flow);
        glossary(flow);
        sources(flow);
        return flow;
    }

    private void front(PaperFlow flow, List<PaperPlace> known) {
        var summary = module.summary();
        flow.text(small(), PaperAlignment.LEFT, false, plain(programme));
        flow.heading(
                1,
                PaperStyle.of(20, 1.35).withInk(HOUSE),
                PaperAlignment.LEFT,
                sans(text("handout.title", summary.number(), summary.title())));
        flow.text(
                small(),
                PaperAlignment.LEFT,
                false,
                plain(text(
                        "handout.about",
                        summary.versionNumber(),
                        DATE.format(summary.publishedAt().atZone(PlatformTime.ZONE)))));
        flow.text(labelled(text("handout.audience"), module.audience()));
        chapter(flow, text("handout.contents"), false);
        flow.contents(known, NOT_IN_CONTENTS);
        chapter(flow, text("handout.objectives"), false);
        flow.list(0);
        module.objectives()
                .forEach(objective -> flow.item().text(plain(objective)).end());
        flow.end();
    }

    private void lesson(PaperFlow flow, LessonText lesson) {
        chapter(flow, text("handout.lesson", lesson.position(), lesson.title()), true);
        flow.text(PaperFamily.SERIF.runs(lesson.question(), false, true));
        flow.text(labelled(text("handout.outcome"), String.join("; ", lesson.outcomes()) + "."));
        blocks(flow, TextBlocks.of(lesson.markdown()));
    }

    private void summary(PaperFlow flow) {
        if (!source.summary().isBlank()) {
            chapter(flow, text("handout.summary"), true);
            blocks(flow, TextBlocks.of(source.summary()));
        }
    }

    private void glossary(PaperFlow flow) {
        if (!source.terms().isEmpty()) {
            chapter(flow, text("handout.glossary"), true);
            source.terms().forEach(term -> flow.text(labelled(term.term(), term.definition())));
        }
    }

    private void sources(PaperFlow flow) {
        var facts = new TreeSet<>(module.facts());
        lessons.forEach(lesson -> facts.addAll(lesson.facts()));
        chapter(flow, text("handout.sources"), false);
        flow.text(plain(text("handout.sources.text")));
        flow.text(plain(String.join(", ", facts) + "."));
    }

    private static void chapter(PaperFlow flow, String title, boolean onNewPage) {
        if (onNewPage) {
            flow.newPage();
        } else {
            flow.space(4);
        }
        flow.heading(1, PaperStyle.of(16, 1.35).withInk(HOUSE), PaperAlignment.LEFT, sans(title));
    }

    private void blocks(PaperFlow flow, List<TextBlock> blocks) {
        blocks.forEach(block -> block(flow, block));
    }

    private void block(PaperFlow flow, TextBlock block) {
        switch (block) {
            case TextBlock.Heading heading ->
                flow.heading(
                        Math.clamp(heading.level(), 2, 4),
                        PaperStyle.of(heading.level() > 2 ? 12 : 13, 1.35),
                        PaperAlignment.LEFT,
                        sans(plainText(heading.words())));
            case TextBlock.Paragraph paragraph -> flow.text(runs(paragraph.words()));
            case TextBlock.Items items -> items(flow, items);
            case TextBlock.Quote quote -> {
                flow.box();
                blocks(flow, quote.blocks());
                flow.end();
            }
            case TextBlock.Grid grid -> table(flow, grid);
            case TextBlock.Figure figure -> figure(flow, figure);
        }
    }

    private void items(PaperFlow flow, TextBlock.Items items) {
        if (items.items().stream().anyMatch(TextBlock.Item::box)) {
            items.items()
                    .forEach(item -> item.blocks().forEach(block -> {
                        if (block instanceof TextBlock.Paragraph paragraph) {
                            flow.tick(runs(paragraph.words()));
                        } else {
                            block(flow, block);
                        }
                    }));
            return;
        }
        flow.list(items.first());
        items.items().forEach(item -> {
            flow.item();
            blocks(flow, item.blocks());
            flow.end();
        });
        flow.end();
    }

    /** Long columns are wider than short ones, but by less than their texts are longer. */
    private void table(PaperFlow flow, TextBlock.Grid grid) {
        List<Double> shares = new ArrayList<>();
        for (int at = 0; at < grid.headings().size(); at++) {
            int column = at;
            double longest = Math.max(
                    length(grid.headings().get(column)) * 1.2,
                    grid.rows().stream()
                            .mapToInt(row -> length(row.get(column)))
                            .max()
                            .orElse(1));
            shares.add(Math.sqrt(Math.max(longest, 4)));
        }
        flow.table(
                new PaperGrid(
                        shares,
                        grid.headings().stream().map(HandoutPdf::plainText).toList(),
                        grid.rows().stream()
                                .map(row -> row.stream().map(HandoutPdf::runs).toList())
                                .toList(),
                        0),
                CELL_POINTS);
    }

    /** The drawing itself where the folder has it, else what it shows in words. */
    private void figure(PaperFlow flow, TextBlock.Figure figure) {
        var svg = source.figures().get(figure.path());
        if (svg == null) {
            flow.box();
            flow.text(labelled(text("handout.figure"), figure.description()));
            flow.end();
            return;
        }
        var box = VIEW_BOX.matcher(svg);
        double units = box.find() ? Double.parseDouble(box.group(1)) : NARROW_FIGURE;
        flow.figure(svg, figure.description(), units / FIGURE_UNITS_PER_MILLIMETRE);
    }

    private static int length(List<TextBlock.Words> words) {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    private static String plainText(List<TextBlock.Words> words) {
        var plain = new StringBuilder();
        words.forEach(word -> plain.append(word.text()));
        return plain.toString();
    }

    private static List<PaperRun> runs(List<TextBlock.Words> words) {
        return words.stream()
                .flatMap(word -> PaperFamily.SERIF.runs(word.text(), word.bold(), word.italic()).stream())
                .toList();
    }

    private static PaperStyle small() {
        return PaperStyle.of(11, 1.35).withInk(PaperInk.SOFT);
    }

    private static List<PaperRun> plain(String text) {
        return PaperFamily.SERIF.runs(text, false, false);
    }

    private static List<PaperRun> sans(String text) {
        return PaperFamily.SANS.runs(text, true, false);
    }

    private static List<PaperRun> labelled(String label, String text) {
        List<PaperRun> runs = new ArrayList<>(PaperFamily.SERIF.runs(label + ": ", true, false));
        runs.addAll(plain(text));
        return runs;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, VIETNAMESE);
    }
}
