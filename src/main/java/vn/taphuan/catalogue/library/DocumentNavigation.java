package vn.taphuan.catalogue.library;

/** Addresses of the library's pages, relative to the root of the application. */
public final class DocumentNavigation {

    private static final String ROOT = "documents";

    private DocumentNavigation() {}

    public static String all() {
        return ROOT;
    }

    public static String of(DocumentId document) {
        return ROOT + "/" + document.value();
    }

    public static String adding() {
        return ROOT + "/new";
    }

    public static String editing(DocumentId document) {
        return of(document) + "/edit";
    }
}
