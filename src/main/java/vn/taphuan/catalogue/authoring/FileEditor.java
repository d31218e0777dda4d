package vn.taphuan.catalogue.authoring;

/** An editor of its own for some files of a course; implemented as a bean by the feature that reads them. */
public interface FileEditor {

    /** @param path within the programme's folder, for instance {@code m4/questions.yaml} */
    boolean edits(String path);

    /** Where it is, relative to the root of the application. */
    String address(DraftId draft, String path);
}
