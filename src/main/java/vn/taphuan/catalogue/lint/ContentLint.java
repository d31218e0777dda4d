package vn.taphuan.catalogue.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintRule;
import vn.taphuan.catalogue.spi.ModuleSource;

/** Lets all rules look over modules, and writes what they found as Markdown. */
@Component
public class ContentLint {

    private final List<LintRule> rules;

    public ContentLint(List<LintRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public LintReport look(List<ModuleSource> modules) {
        var report = new LintReport();
        modules.forEach(module -> rules.forEach(rule -> rule.look(module, report)));
        return report;
    }

    /** @param texts of the findings, by key and arguments */
    public static String markdown(LintReport report, BiFunction<String, Object[], String> texts) {
        var text = new StringBuilder("# Content lint\n\n");
        counts(report, text);
        for (var level : LintReport.Level.values()) {
            var findings = report.findings(level);
            text.append("\n## ")
                    .append(level)
                    .append(" (")
                    .append(findings.size())
                    .append(")\n\n");
            findings.forEach(finding -> text.append("- ")
                    .append(finding.where())
                    .append(finding.line() > 0 ? ":" + finding.line() : "")
                    .append(": ")
                    .append(texts.apply(finding.cause(), finding.arguments().toArray()))
                    .append('\n'));
        }
        return text.toString();
    }

    private static void counts(LintReport report, StringBuilder text) {
        var columns = new ArrayList<>(new LinkedHashSet<>(
                report.counts().stream().map(LintReport.Count::what).toList()));
        var rows = new TreeMap<String, TreeMap<String, Long>>();
        report.counts()
                .forEach(count -> rows.computeIfAbsent(count.module(), module -> new TreeMap<>())
                        .merge(count.what(), count.number(), Long::sum));
        text.append("| module | ").append(String.join(" | ", columns)).append(" |\n|---|");
        text.append("---:|".repeat(columns.size())).append('\n');
        rows.forEach((module, numbers) -> line(text, module, columns, numbers));
        var total = new TreeMap<String, Long>();
        rows.values().forEach(numbers -> numbers.forEach((what, number) -> total.merge(what, number, Long::sum)));
        line(text, "all", columns, total);
    }

    private static void line(StringBuilder text, String module, List<String> columns, TreeMap<String, Long> numbers) {
        text.append("| ").append(module).append(" |");
        columns.forEach(column ->
                text.append(' ').append(numbers.getOrDefault(column, 0L)).append(" |"));
        text.append('\n');
    }
}
