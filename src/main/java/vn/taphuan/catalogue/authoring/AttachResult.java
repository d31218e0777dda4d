package vn.taphuan.catalogue.authoring;

import vn.taphuan.catalogue.library.FileProblem;

/** What became of a file that somebody wanted to attach to a module. */
public sealed interface AttachResult {

    /** @param path within the module's folder, as lessons link it: {@code attachments/mau.pdf} */
    record Attached(String path) implements AttachResult {}

    /** The file itself is not taken. */
    record Refused(FileProblem problem) implements AttachResult {}

    /** It was not saved, for the reason that a text would not have been. */
    record NotSaved(SaveResult why) implements AttachResult {}
}
