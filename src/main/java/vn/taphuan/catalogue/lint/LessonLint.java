package vn.taphuan.catalogue.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.spi.FrontMatter;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintRule;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.platform.persistence.VietnameseNames;

/** Lessons: length and reading time, facts named and cited, figures used and described, an example, a summary of one page. */
@Component
class LessonLint implements LintRule {

    private static final Pattern FIGURE = Pattern.compile("!\\[([^]]*)]\\((figures/[^)]+)\\)");

    private static final int FEWEST_WORDS = 600;
    private static final int MOST_WORDS = 1500;
    private static final int FEWEST_LESSONS = 2;
    private static final int MOST_LESSONS = 8;
    private static final int MINUTES_OFF = 2;
    private static final int FEWEST_SUMMARY_WORDS = 200;
    private static final int MOST_SUMMARY_WORDS = 450;
    private static final int SHORT_ALTERNATIVE = 40;

    @Override
    public void look(ModuleSource source, LintReport report) {
        var module = source.module().value();
        var lessons = source.files("lessons");
        report.count(module, "lessons", lessons.size());
        if (lessons.size() < FEWEST_LESSONS || lessons.size() > MOST_LESSONS) {
            report.error(module, "lint.lessons", lessons.size(), FEWEST_LESSONS, MOST_LESSONS);
        }
        Set<String> used = new HashSet<>();
        for (var lesson : lessons) {
            lesson(source, lesson, report, used);
        }
        source.file("summary.md").ifPresent(summary -> {
            used.addAll(FIGURE.matcher(summary.text())
                    .results()
                    .map(match -> match.group(2))
                    .toList());
            int words = ReadingTime.words(summary.text());
            if (words < FEWEST_SUMMARY_WORDS || words > MOST_SUMMARY_WORDS) {
                report.warning(summary.path(), "lint.summary", words, FEWEST_SUMMARY_WORDS, MOST_SUMMARY_WORDS);
            }
        });
        var figures = source.paths().stream()
                .filter(path -> path.startsWith("figures/"))
                .sorted()
                .toList();
        report.count(module, "figures", figures.size());
        figures.stream()
                .filter(path -> !used.contains(path))
                .forEach(path -> report.warning(figure(source, path), "lint.figure-unused"));
        report.count(module, "forms", source.files("forms").size());
        source.file("glossary.yaml")
                .ifPresent(file -> report.count(
                        module, "terms", source.yaml(file).entries("terms").size()));
    }

    private void lesson(ModuleSource source, SourceFile file, LintReport report, Set<String> figures) {
        var front = FrontMatter.of(file.text()).orElse(null);
        if (front == null) {
            return;
        }
        var yaml = source.yaml(file, front.yaml(), 2);
        var body = front.body();
        int words = ReadingTime.words(body);
        int minutes = yaml.optionalNumber("minutes", 1, MOST_WORDS).orElse(0);
        report.count(source.module().value(), "words", words);
        report.count(source.module().value(), "minutes", minutes);
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            report.error(file.path(), "lint.words", words, FEWEST_WORDS, MOST_WORDS);
        }
        int expected = ReadingTime.minutes(words);
        if (Math.abs(minutes - expected) > MINUTES_OFF) {
            report.error(file.path(), "lint.minutes", minutes, words, expected);
        }
        facts(file, report, new TreeSet<>(yaml.texts("facts")), body);
        var titles = body.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> VietnameseNames.searchKey(line.substring(3)))
                .toList();
        if (titles.stream().noneMatch(title -> title.startsWith("vi du"))) {
            report.error(file.path(), "lint.no-example");
        }
        FIGURE.matcher(body).results().forEach(match -> {
            figures.add(match.group(2));
            if (match.group(1).length() < SHORT_ALTERNATIVE) {
                report.warning(file.path(), "lint.alternative", match.group(2));
            }
        });
    }

    private static void facts(SourceFile file, LintReport report, Set<String> named, String body) {
        Set<String> cited = new TreeSet<>();
        body.lines()
                .filter(line -> !VietnameseNames.searchKey(line).startsWith("*du kien:"))
                .forEach(line -> Citations.in(line).forEach(fact -> cited.add(fact.id())));
        var unnamed = new TreeSet<>(cited);
        unnamed.removeAll(named);
        if (!unnamed.isEmpty()) {
            report.error(file.path(), "lint.facts-unnamed", String.join(", ", unnamed));
        }
        var uncited = new TreeSet<>(named);
        uncited.removeAll(cited);
        if (!uncited.isEmpty()) {
            report.warning(file.path(), "lint.facts-uncited", String.join(", ", uncited));
        }
    }

    private static String figure(ModuleSource source, String path) {
        return source.file(path).map(SourceFile::path).orElse(path);
    }
}
