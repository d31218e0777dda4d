package vn.taphuan.catalogue.authoring;

import java.util.List;
import vn.taphuan.catalogue.loading.CourseFolder;

/**
 * A draft with all that it changes.
 *
 * @param changes in the order of their paths
 * @param published the programme as it is published now
 * @param folder the programme as it would be published
 */
public record DraftContent(
        DraftSummary summary, List<FileChange> changes, CourseFolder published, CourseFolder folder) {

    public DraftContent {
        changes = List.copyOf(changes);
    }
}
