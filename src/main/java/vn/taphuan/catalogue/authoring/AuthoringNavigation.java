package vn.taphuan.catalogue.authoring;

import vn.taphuan.catalogue.ContentVersionId;

/** Addresses of the authors' pages, relative to the root of the application. */
public final class AuthoringNavigation {

    private AuthoringNavigation() {}

    public static String drafts() {
        return "content/drafts";
    }

    public static String draft(DraftId draft) {
        return drafts() + "/" + draft.value();
    }

    /** A text of the draft as it is written; @param path within the programme's folder */
    public static String file(DraftId draft, String path) {
        return draft(draft) + "/file/" + path;
    }

    /** What the draft changes in a file; @param path within the programme's folder */
    public static String changes(DraftId draft, String path) {
        return draft(draft) + "/changes/" + path;
    }

    /** A lesson with its preview; @param path within the programme's folder, for instance {@code m4/lessons/01-tim.md} */
    public static String lesson(DraftId draft, String path) {
        return draft(draft) + "/lesson/" + path;
    }

    /** Two versions of one module, file by file. */
    public static String comparison(ContentVersionId before, ContentVersionId after) {
        return "content/compare/" + before.value() + "/" + after.value();
    }
}
