package vn.taphuan.catalogue.spi;

import java.util.ArrayList;
import java.util.List;

/** What a look over the content found, by what is looked at; written for authors, in English like the file formats. */
public final class LintReport {

    /** Errors fail the build; warnings are for somebody to look at. */
    public enum Level {
        ERROR,
        WARNING
    }

    /** @param where a file, or what of it */
    public record Finding(Level level, String where, String what) {}

    /** A line of the table of counts, for instance lessons of m4: 6. */
    public record Count(String module, String what, long number) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();

    public void error(String where, String what) {
        findings.add(new Finding(Level.ERROR, where, what));
    }

    public void warning(String where, String what) {
        findings.add(new Finding(Level.WARNING, where, what));
    }

    public void count(String module, String what, long number) {
        counts.add(new Count(module, what, number));
    }

    public List<Finding> findings(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    public List<Count> counts() {
        return List.copyOf(counts);
    }
}
