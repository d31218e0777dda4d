package vn.taphuan.catalogue.authoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a value at the top of a YAML text and leaves every other line, with its comments and its order, as somebody wrote it. */
final class YamlLines {

    private YamlLines() {}

    /**
     * @param value as it is to stand in the text; none takes the key away
     * @param before the key before which a new one is put; at the end where there is no such key
     */
    static String set(String yaml, String key, @Nullable String value, String before) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int at = find(lines, key);
        if (at >= 0) {
            int end = at + 1;
            while (end < lines.size() && continues(lines.get(end))) {
                end++;
            }
            lines.subList(at, end).clear();
        } else {
            int next = find(lines, before);
            at = next < 0 ? lines.size() : next;
        }
        if (value != null) {
            lines.add(at, key + ": " + value);
        }
        return String.join("\n", lines) + "\n";
    }

    private static int find(List<String> lines, String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean continues(String line) {
        return !line.isEmpty() && (Character.isWhitespace(line.charAt(0)) || line.charAt(0) == '-');
    }
}
