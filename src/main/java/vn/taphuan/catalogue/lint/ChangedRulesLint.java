package vn.taphuan.catalogue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintRule;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * A rule that changed over time states its date (fact sheet, part 8): of the sections of a lesson that cite it at least one names a
 * year, and so does a question that rests on it.
 */
@Component
class ChangedRulesLint implements LintRule {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final Pattern SECTION = Pattern.compile("(?m)^(?=## )");
    /** The last line of a lesson, without diacritics; it repeats all of its facts. */
    private static final String ALL_FACTS = "*du kien:";

    private final FactSheet facts;

    ChangedRulesLint(FactSheet facts) {
        this.facts = facts;
    }

    @Override
    public void look(ModuleSource source, LintReport report) {
        source.files("lessons").forEach(lesson -> lesson(lesson, report));
        source.file("questions.yaml")
                .ifPresent(file -> source.yaml(file).entries("questions").forEach(entry -> question(entry, report)));
    }

    private void lesson(SourceFile lesson, LintReport report) {
        var sections = SECTION.split(lesson.text()
                .lines()
                .filter(line -> !VietnameseNames.searchKey(line).startsWith(ALL_FACTS))
                .collect(Collectors.joining("\n")));
        var cited = new TreeSet<String>();
        var dated = new TreeSet<String>();
        // what stands before the first section is the front matter and the opening
        for (int i = 1; i < sections.length; i++) {
            var ids = changed(sections[i]);
            cited.addAll(ids);
            if (YEAR.matcher(sections[i]).find()) {
                dated.addAll(ids);
            }
        }
        cited.removeAll(dated);
        cited.forEach(id -> report.error(lesson.path(), "lint.date-missing", id));
    }

    private void question(YamlEntry entry, LintReport report) {
        List<String> words = new ArrayList<>();
        words.add(entry.optionalText("text").orElse(""));
        words.add(entry.optionalText("explanation").orElse(""));
        entry.entries("options")
                .forEach(option -> words.add(option.optionalText("text").orElse("")));
        if (!YEAR.matcher(String.join(" ", words)).find()) {
            entry.texts("facts").stream()
                    .filter(facts::changedOverTime)
                    .forEach(id -> report.error(entry.optionalText("id").orElse(""), "lint.date-missing", id));
        }
    }

    private List<String> changed(String text) {
        return Citations.in(text).stream()
                .map(Citations.Cited::id)
                .filter(facts::changedOverTime)
                .toList();
    }
}
