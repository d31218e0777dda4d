package vn.taphuan.catalogue.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.taphuan.catalogue.loading.CourseFolder;

/** A file by which two folders differ. */
public record PathChange(String path, FileChange.Kind kind) {

    /** All by which the second folder differs from the first, by path. */
    public static List<PathChange> between(CourseFolder before, CourseFolder after) {
        var paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        List<PathChange> changes = new ArrayList<>();
        for (var path : paths) {
            var was = before.sha256(path);
            var is = after.sha256(path);
            if (!was.equals(is)) {
                changes.add(new PathChange(path, kind(was.isPresent(), is.isPresent())));
            }
        }
        return changes;
    }

    /** @param was before; @param is afterwards; one of both at least */
    static FileChange.Kind kind(boolean was, boolean is) {
        if (!was) {
            return FileChange.Kind.ADDED;
        }
        return is ? FileChange.Kind.CHANGED : FileChange.Kind.REMOVED;
    }
}
