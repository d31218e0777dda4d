package vn.taphuan.catalogue.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a look over the content found, by what is looked at. */
public final class LintReport {

    /** Errors fail the build; warnings are for somebody to look at. */
    public enum Level {
        ERROR,
        WARNING
    }

    /**
     * @param where a file from the root of the package, or what of it: a module, a question
     * @param line from 1; 0 when all of it is meant
     * @param cause key of a text, which may use the arguments
     */
    public record Finding(Level level, String where, int line, String cause, List<String> arguments) {
        public Finding {
            arguments = List.copyOf(arguments);
        }
    }

    /** A line of the table of counts, for instance lessons of m4: 6. */
    public record Count(String module, String what, long number) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();

    public void error(String where, String cause, Object... arguments) {
        errorAt(where, 0, cause, arguments);
    }

    public void errorAt(String where, int line, String cause, Object... arguments) {
        add(Level.ERROR, where, line, cause, arguments);
    }

    public void warning(String where, String cause, Object... arguments) {
        add(Level.WARNING, where, 0, cause, arguments);
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

    private void add(Level level, String where, int line, String cause, Object... arguments) {
        findings.add(new Finding(
                level,
                where,
                line,
                cause,
                Arrays.stream(arguments).map(String::valueOf).toList()));
    }
}
