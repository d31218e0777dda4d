package vn.taphuan.catalogue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.markup.TextBlock;
import vn.taphuan.catalogue.markup.TextBlocks;
import vn.taphuan.catalogue.printing.PrintoutStore.LessonText;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PrintedPaper;

/** The handouts of the modules that come with the application, as other programs see them. */
class HandoutPdfTest {

    private static final Path CONTENT = Path.of("src/main/resources/content/lich-su-dang");
    private static final Path SEEN = Path.of("target/seen/handouts");
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @ParameterizedTest
    @ValueSource(strings = {"m1", "m2", "m3", "m4", "m5", "m6", "m7"})
    void aHandoutIsWhole(String code) throws Exception {
        var source = source(code);
        var lessons = lessons(source);
        long start = System.nanoTime();
        var pdf = new HandoutPdf(module(source, lessons), "Lịch sử Đảng", lessons, HandoutPart.handout(source), texts())
                .print();
        var took = Duration.ofNanos(System.nanoTime() - start);
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(code + ".pdf"), pdf);
        try (var paper = new PrintedPaper(pdf)) {
            System.out.printf("%s: %d pages, %d bytes, %d ms%n", code, paper.pages(), pdf.length, took.toMillis());
            assertThat(paper.document().getDocumentCatalog().getMarkInfo().isMarked())
                    .isTrue();
            assertThat(paper.fonts())
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
            var letters = letters(paper.text());
            for (var lesson : lessons) {
                assertThat(letters).contains(letters(lesson.title()));
                TextBlocks.of(lesson.markdown()).forEach(block -> {
                    if (block instanceof TextBlock.Heading heading) {
                        assertThat(letters)
                                .contains(letters(heading.words().getFirst().text()));
                    }
                });
            }
            HandoutPart.handout(source)
                    .terms()
                    .forEach(term -> assertThat(letters).contains(letters(term.term())));
            assertThat(letters).doesNotContain(letters("Câu hỏi trắc nghiệm"));
            contentsNameTheRightPages(paper);
        }
        assertThat(took).isLessThan(LONGEST);
        ArchivalCheck.assertArchivalAndAccessible(pdf);
    }

    @Test
    void aFigureThatIsMissingIsToldInWords() throws Exception {
        var source = source("m4");
        var lessons = lessons(source).subList(0, 4);
        var pdf =
                new HandoutPdf(module(source, lessons), "Lịch sử Đảng", lessons, HandoutSource.EMPTY, texts()).print();
        try (var paper = new PrintedPaper(pdf)) {
            assertThat(paper.text()).contains("Hình: ").doesNotContain("Tóm tắt một trang");
        }
    }

    /** Each chapter has a bookmark, and its line in the contents names the page to which the bookmark leads. */
    private static void contentsNameTheRightPages(PrintedPaper paper) throws Exception {
        var document = paper.document();
        List<PDOutlineItem> chapters = new ArrayList<>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(chapters::add);
        assertThat(chapters).hasSizeGreaterThan(6);
        var contents = letters(paper.text(1) + paper.text(2) + paper.text(3));
        for (var chapter : chapters.subList(2, chapters.size())) {
            int page = document.getPages().indexOf(chapter.findDestinationPage(document)) + 1;
            assertThat(letters(paper.text(page))).contains(letters(chapter.getTitle()));
            assertThat(contents).contains(letters(chapter.getTitle()) + page);
        }
    }

    private static ModuleSource source(String code) throws Exception {
        Map<String, String> files = new TreeMap<>();
        var folder = CONTENT.resolve(code);
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return ModuleSource.of(new ModuleCode(code), "lich-su-dang/" + code, files);
    }

    private static List<LessonText> lessons(ModuleSource source) {
        List<LessonText> lessons = new ArrayList<>();
        for (var file : source.files("lessons")) {
            var parts = file.text().split("---\n", 3);
            var yaml = YamlEntry.read(file, parts[1], 2, problem -> {
                throw new IllegalStateException(problem.toString());
            });
            lessons.add(new LessonText(
                    lessons.size() + 1,
                    yaml.text("title"),
                    yaml.text("question"),
                    yaml.texts("outcome"),
                    yaml.texts("facts"),
                    parts[2]));
        }
        return lessons;
    }

    private static ModuleContent module(ModuleSource source, List<LessonText> lessons) {
        var yaml = source.moduleYaml();
        return new ModuleContent(
                new ModuleSummary(
                        source.module(),
                        new ProgrammeCode("lich-su-dang"),
                        yaml.number("number", 1, 99),
                        yaml.text("title"),
                        yaml.text("short-title"),
                        new ContentVersionId(new UUID(0, 1)),
                        1,
                        Instant.parse("2026-11-20T03:00:00Z"),
                        lessons.size(),
                        0),
                yaml.text("audience"),
                yaml.texts("objectives"),
                List.of(),
                yaml.texts("facts"),
                lessons.stream()
                        .map(lesson -> new LessonSummary(
                                new LessonId(source.module().value() + "-" + lesson.position()),
                                source.module(),
                                lesson.position(),
                                lesson.title(),
                                5))
                        .toList(),
                true);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
