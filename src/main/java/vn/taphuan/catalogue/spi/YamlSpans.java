package vn.taphuan.catalogue.spi;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where the parts of a YAML text stand, for changing some of them and leaving everything else, comments too, byte for byte as it
 * is. Offsets count characters from the beginning of the text.
 */
public final class YamlSpans {

    /** What kind of value stands at a key. */
    public enum Kind {
        TEXT,
        LIST,
        OTHER
    }

    /**
     * A key with its value.
     *
     * @param keyEnd behind the key, before the colon
     * @param start where the value begins
     * @param end behind the value; comments and blank lines that follow do not belong to it
     */
    public record Part(Kind kind, int keyStart, int keyEnd, int start, int end) {}

    private final String text;
    private final int start;
    private final int end;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final boolean plain;

    private YamlSpans(String text, MappingNode node) {
        this.text = text;
        this.start = offset(text, node.getStartMark());
        this.end = endOf(text, node);
        boolean known = true;
        for (var pair : node.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            known = known && !key.isEmpty() && values.put(key, pair.getValueNode()) == null;
            keys.put(key, pair.getKeyNode());
        }
        this.plain = known;
    }

    /** Nothing when it is no YAML, or no mapping, or a key stands twice. */
    public static Optional<YamlSpans> of(String text) {
        try {
            return YamlEntry.reader().compose(new StringReader(text)) instanceof MappingNode mapping
                    ? Optional.of(new YamlSpans(text, mapping)).filter(spans -> spans.plain)
                    : Optional.empty();
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    /** Where this mapping begins: at its first key. */
    public int start() {
        return start;
    }

    /** Behind its last value. */
    public int end() {
        return end;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Optional<Part> part(String key) {
        return Optional.ofNullable(values.get(key))
                .flatMap(value -> Optional.ofNullable(keys.get(key))
                        .map(name -> new Part(
                                kind(value),
                                offset(text, name.getStartMark()),
                                offset(text, name.getEndMark()),
                                offset(text, value.getStartMark()),
                                endOf(text, value))));
    }

    /** The text at a key as it is read; nothing when there is none. */
    public Optional<String> text(String key) {
        return values.get(key) instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The mappings of a list that has a line of its own for each; nothing for any other value, or if one of them is unusual. */
    public Optional<List<YamlSpans>> entries(String key) {
        if (!(values.get(key) instanceof SequenceNode list) || list.getFlowStyle() == FlowStyle.FLOW) {
            return Optional.empty();
        }
        List<YamlSpans> entries = new ArrayList<>();
        for (var node : list.getValue()) {
            if (!(node instanceof MappingNode mapping)) {
                return Optional.empty();
            }
            var entry = new YamlSpans(text, mapping);
            if (!entry.plain) {
                return Optional.empty();
            }
            entries.add(entry);
        }
        return Optional.of(entries);
    }

    /** A text in double quotes, on one line. */
    public static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (printable(character)) {
                        quoted.appendCodePoint(character);
                    } else {
                        quoted.append(String.format("\\U%08x", character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** YAML takes no control characters, and breaks lines at some that Java does not. */
    private static boolean printable(int character) {
        return character >= ' '
                && !Character.isISOControl(character)
                && character != 0x2028
                && character != 0x2029
                && character != 0xFEFF
                && (character < 0xD800 || character > 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF;
    }

    private static Kind kind(Node value) {
        if (value instanceof ScalarNode) {
            return Kind.TEXT;
        }
        return value instanceof SequenceNode list
                        && list.getValue().stream().allMatch(part -> part instanceof ScalarNode)
                ? Kind.LIST
                : Kind.OTHER;
    }

    /** The marks of what has no brackets lie behind blank lines and comments that follow: its last part knows better. */
    private static int endOf(String text, Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW) {
            var last = switch (node) {
                case MappingNode mapping
                when !mapping.getValue().isEmpty() ->
                    mapping.getValue().getLast().getValueNode();
                case SequenceNode list
                when !list.getValue().isEmpty() -> list.getValue().getLast();
                default -> null;
            };
            return last == null ? offset(text, node.getEndMark()) : endOf(text, last);
        }
        int end = offset(text, node.getEndMark());
        int begin = offset(text, node.getStartMark());
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Marks count code points. */
    private static int offset(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
