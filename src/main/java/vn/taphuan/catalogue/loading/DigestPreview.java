package vn.taphuan.catalogue.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.catalogue.DigestDraft;
import vn.taphuan.catalogue.ProgrammeCode;

/** The summary of a module as it would look, without the rest of its programme being read. */
public final class DigestPreview {

    private DigestPreview() {}

    /**
     * @param folder in which the module lies
     * @param path of its summary within that folder, for instance {@code m4/summary.md}
     * @return HTML that may be put into a page; nothing when the path is no summary of a module
     */
    public static Optional<String> html(CourseFolder folder, String path, String text) {
        return CourseFolder.moduleOf(path).flatMap(code -> {
            var source = folder.with(new CourseFolder(folder.name(), Map.of(path, text)), List.of())
                    .module(code);
            var surroundings =
                    new ModuleSurroundings(new ProgrammeCode(folder.name()), source, LessonPreview.terms(folder));
            return DigestReader.read(source, surroundings).map(DigestDraft::html);
        });
    }
}
