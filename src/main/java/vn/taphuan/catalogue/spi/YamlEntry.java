package vn.taphuan.catalogue.spi;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A mapping of a YAML file that knows where it stands. What is missing or of the wrong kind is reported with file and line and
 * answered with an empty value, so that reading goes on. Nothing but texts, numbers, truth values, lists and mappings is read;
 * aliases of lists and mappings are refused.
 */
public final class YamlEntry {

    private static final int DEEPEST = 20;

    private final SourceFile file;
    private final int firstLine;
    private final int line;
    private final Map<String, Node> values;
    private final Consumer<CourseProblem> problems;

    private YamlEntry(
            SourceFile file, int firstLine, int line, Map<String, Node> values, Consumer<CourseProblem> problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    static YamlEntry read(SourceFile file, Consumer<CourseProblem> problems) {
        return read(file, file.text(), 1, problems);
    }

    /** @param yaml a part of the file; @param firstLine the line of the file on which the part begins */
    public static YamlEntry read(SourceFile file, String yaml, int firstLine, Consumer<CourseProblem> problems) {
        var empty = new YamlEntry(file, firstLine, firstLine, Map.of(), problems);
        try {
            var node = reader().compose(new StringReader(yaml));
            if (node instanceof MappingNode mapping) {
                return empty.of(mapping);
            }
            empty.problem("catalogue.problem.yaml-no-mapping");
        } catch (MarkedYAMLException unreadable) {
            var mark = unreadable.getProblemMark();
            empty.report(mark, "catalogue.problem.yaml-unreadable", String.valueOf(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            empty.problem("catalogue.problem.yaml-unreadable", String.valueOf(unreadable.getMessage()));
        }
        return silent(file, firstLine);
    }

    /** Of a file that could not be read nothing more is reported: all of it would be missing. */
    private static YamlEntry silent(SourceFile file, int firstLine) {
        return new YamlEntry(file, firstLine, firstLine, Map.of(), problem -> {});
    }

    static Yaml reader() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowRecursiveKeys(false);
        return new Yaml(new SafeConstructor(options), new Representer(new org.yaml.snakeyaml.DumperOptions()));
    }

    /** The line of the file on which this mapping begins, from 1. */
    public int line() {
        return line;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** Reports every key that is not among these. */
    public void only(String... known) {
        var allowed = Set.of(known);
        values.forEach((key, node) -> {
            if (!allowed.contains(key)) {
                report(node.getStartMark(), "catalogue.problem.key-unknown", key);
            }
        });
    }

    /** A text that must be there and not be empty; otherwise a problem, and an empty text. */
    public String text(String key) {
        return required(key, optionalText(key)).orElse("");
    }

    public Optional<String> optionalText(String key) {
        var node = values.get(key);
        return node == null ? Optional.empty() : scalar(key, node);
    }

    /** A whole number that must be there and lie between two bounds; otherwise a problem, and the lower bound. */
    public int number(String key, int least, int most) {
        return has(key)
                ? optionalNumber(key, least, most).orElse(least)
                : required(key, Optional.<Integer>empty()).orElse(least);
    }

    public Optional<Integer> optionalNumber(String key, int least, int most) {
        var text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException noNumber) {
            // reported below, like a number out of bounds
        }
        problemAt(key, "catalogue.problem.number", key, String.valueOf(least), String.valueOf(most));
        return Optional.empty();
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        var text = optionalText(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problemAt(key, "catalogue.problem.flag", key);
            return Optional.empty();
        }
        return text.map(Boolean::parseBoolean);
    }

    /** A list of texts, or one text that stands for a list of one; empty when the key is missing. */
    public List<String> texts(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return scalar(key, node).stream().toList();
        }
        return sequence.getValue().stream()
                .flatMap(part -> scalar(key, part).stream())
                .toList();
    }

    /** A list of lists of texts, some of which may be empty; an empty list when the key is missing. */
    public List<List<String>> rows(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (var row : sequence.getValue()) {
                if (row instanceof SequenceNode cells
                        && cells.getValue().stream().allMatch(cell -> cell instanceof ScalarNode)) {
                    rows.add(cells.getValue().stream()
                            .map(cell -> ((ScalarNode) cell).getValue().strip())
                            .toList());
                } else {
                    report(row.getStartMark(), "catalogue.problem.no-list", key);
                }
            }
        } else {
            report(node.getStartMark(), "catalogue.problem.no-list", key);
        }
        return rows;
    }

    /** A list of mappings; empty when the key is missing. */
    public List<YamlEntry> entries(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            report(node.getStartMark(), "catalogue.problem.no-list", key);
            return List.of();
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (var part : sequence.getValue()) {
            mapping(key, part).ifPresent(entries::add);
        }
        return entries;
    }

    public Optional<YamlEntry> entry(String key) {
        var node = values.get(key);
        return node == null ? Optional.empty() : mapping(key, node);
    }

    /** Reports something about this mapping as a whole. */
    public void problem(String cause, String... arguments) {
        problems.accept(new CourseProblem(file.path(), line, cause, List.of(arguments)));
    }

    /** Reports something about one of its values. */
    public void problemAt(String key, String cause, String... arguments) {
        var node = values.get(key);
        report(node == null ? null : node.getStartMark(), cause, arguments);
    }

    private <T> Optional<T> required(String key, Optional<T> value) {
        if (value.isEmpty() && !has(key)) {
            problem("catalogue.problem.key-missing", key);
        }
        return value;
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            var text = scalar.getValue().strip();
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        report(node.getStartMark(), "catalogue.problem.no-text", key);
        return Optional.empty();
    }

    private Optional<YamlEntry> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(of(mapping));
        }
        report(node.getStartMark(), "catalogue.problem.no-mapping", key);
        return Optional.empty();
    }

    private YamlEntry of(MappingNode node) {
        Map<String, Node> found = new LinkedHashMap<>();
        for (var pair : node.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (found.put(key, pair.getValueNode()) != null) {
                report(pair.getKeyNode().getStartMark(), "catalogue.problem.key-twice", key);
            }
        }
        return new YamlEntry(file, firstLine, lineOf(node.getStartMark()), found, problems);
    }

    private void report(@Nullable Mark mark, String cause, String... arguments) {
        int where = mark == null ? line : lineOf(mark);
        problems.accept(new CourseProblem(file.path(), where, cause, List.of(arguments)));
    }

    private int lineOf(Mark mark) {
        return firstLine + mark.getLine();
    }
}
