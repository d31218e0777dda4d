package vn.taphuan.catalogue.exchange;

import java.util.List;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.authoring.PathChange;
import vn.taphuan.catalogue.spi.CourseProblem;

/** What an archive would change; nothing has been changed yet. */
public sealed interface ImportPreview {

    /** The archive is not read: it is not a course package, or might do harm. */
    record Refused(ArchiveProblem problem) implements ImportPreview {}

    /**
     * @param title of the programme as the archive gives it
     * @param isNew no such programme is published
     * @param changes against what is published, by path
     * @param problems with file and line; with any of them nothing is imported
     */
    record Readable(
            ProgrammeCode programme,
            String title,
            boolean isNew,
            List<PathChange> changes,
            List<CourseProblem> problems)
            implements ImportPreview {

        public Readable {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }

        public boolean importable() {
            return problems.isEmpty() && !changes.isEmpty();
        }
    }
}
