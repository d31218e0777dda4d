package vn.taphuan.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.loading.ClasspathContent;
import vn.taphuan.catalogue.loading.CourseReader;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintReport.Level;
import vn.taphuan.catalogue.spi.LintRule;
import vn.taphuan.catalogue.spi.ModuleSource;

/** Looks over the course that comes with the application, with the rules of all features; the report is target/content-lint.md. */
class ContentLintTest {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private final GenericApplicationContext rules = new GenericApplicationContext();

    @BeforeEach
    void gatherRules() {
        var scanner = new ClassPathBeanDefinitionScanner(rules, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(LintRule.class));
        scanner.scan("vn.taphuan");
        rules.registerBean(FactSheet.class, () -> FactSheet.shipped(problem -> fail(problem.toString())));
        rules.refresh();
    }

    @AfterEach
    void close() {
        rules.close();
    }

    @Test
    void theCourseHasNoErrors() throws Exception {
        var facts = FactSheet.shipped(problem -> fail(problem.toString()));
        List<ModuleSource> modules = new ArrayList<>();
        for (var folder : ClasspathContent.read()) {
            CourseReader.read(folder, facts, Set.of("final-quiz"))
                    .modules()
                    .forEach(module -> modules.add(module.source()));
        }
        var report = lint().look(modules);
        var text = ContentLint.markdown(report, ContentLintTest::words);
        Files.writeString(Path.of("target", "content-lint.md"), text);
        System.out.println(text);
        assertThat(report.findings(Level.ERROR)).isEmpty();
    }

    @Test
    void whatIsWrongIsFound() {
        var questions = new StringBuilder("questions:\n");
        for (int i = 1; i <= 9; i++) {
            questions.append("""
                      - id: thu-q%d
                        type: single
                        topic: t
                        difficulty: easy
                        text: "Tìm tư liệu ở đâu %s?"
                        options: [{text: "tất cả các ý trên"}, {text: "một câu trả lời rất dài, dài hơn hẳn", correct: true}]
                        explanation: "Vì thế."
                        reread: thu-mot
                        facts: [M4-01]
                    """.formatted(i, i < 3 ? "trước" : "trước hết rồi đến nơi " + i + i));
        }
        var source = ModuleSource.of(
                new ModuleCode("thu"),
                "thu/thu",
                Map.of(
                        "module.yaml", "topics: [{code: t, title: T}]",
                        "questions.yaml", questions.toString(),
                        "figures/khong-dung.svg", "<svg/>",
                        "lessons/01-mot.md",
                                "---\nid: thu-mot\nminutes: 9\nfacts: [M4-01]\n---\nHoà, quý, \"thuỷ\" hoặc toán (M4-02).\u200b\n## Cũ\n(V-24)\n"));
        source.lessonsAre(List.of(new LessonId("thu-mot"), new LessonId("thu-hai")));
        var report = lint().look(List.of(source));
        assertThat(report.findings(Level.ERROR))
                .extracting(
                        finding -> words(finding.cause(), finding.arguments().toArray()))
                .anyMatch(what -> what.startsWith("length bias"))
                .anyMatch(what -> what.startsWith("position bias"))
                .anyMatch(what -> what.startsWith("no question leads to the lesson thu-hai"))
                .anyMatch(what -> what.startsWith("the explanation has 2 words"))
                .anyMatch(what -> what.startsWith("an option that speaks of the others"))
                .contains(
                        "asks in the same words as thu-q1",
                        "tone placement: Hoà",
                        "a character that cannot be seen",
                        "9 minutes for 9 words; about 1 are needed",
                        "cited, but not among the facts of the front matter: M4-02, V-24",
                        "no worked example",
                        "the rule V-24 has changed over time: state its date",
                        "fewer than a third of the questions are situations")
                .noneMatch(what -> what.contains("thuỷ") || what.contains("quý") || what.contains("toán"));
        assertThat(report.findings(Level.WARNING))
                .extracting(LintReport.Finding::cause)
                .contains("lint.figure-unused", "lint.answer-longer");
    }

    private static String words(String key, Object[] arguments) {
        return TEXTS.getMessage(key, arguments, Locale.ENGLISH);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    private ContentLint lint() {
        return new ContentLint(
                rules.getBeansOfType(LintRule.class).values().stream().toList());
    }
}
