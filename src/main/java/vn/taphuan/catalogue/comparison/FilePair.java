package vn.taphuan.catalogue.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of two folders.
 *
 * @param path where it is now; where it was when it is gone
 * @param was where it was before, when that is another place
 * @param before nothing when it is new
 * @param after nothing when it is gone
 */
public record FilePair(
        String path,
        @Nullable String was,
        @Nullable String before,
        @Nullable String after) {

    private static final Pattern ID = Pattern.compile("(?m)\\A---\\nid: *(\\S+)$");

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return before.equals(after) ? Kind.MOVED : Kind.CHANGED;
    }

    /**
     * What differs between two folders, by path. A file that is gone and one that is new are the same one when their front matter
     * begins with the same id: a lesson that was put in another place.
     */
    public static List<FilePair> differences(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        Map<String, String> gone = new HashMap<>();
        paths.stream()
                .filter(path -> !after.containsKey(path))
                .forEach(path -> id(before.get(path)).ifPresent(id -> gone.put(id, path)));
        List<FilePair> pairs = new ArrayList<>();
        for (var path : paths) {
            var now = after.get(path);
            var old = before.get(path);
            var moved = old == null ? id(now).map(gone::remove).orElse(null) : null;
            if (moved != null) {
                pairs.add(new FilePair(path, moved, before.get(moved), now));
            } else if (now == null || !now.equals(old)) {
                pairs.add(new FilePair(path, null, old, now));
            }
        }
        pairs.removeIf(pair -> pair.kind() == Kind.REMOVED
                && pairs.stream().anyMatch(other -> pair.path().equals(other.was())));
        return List.copyOf(pairs);
    }

    private static Optional<String> id(@Nullable String text) {
        var found = ID.matcher(text == null ? "" : text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
