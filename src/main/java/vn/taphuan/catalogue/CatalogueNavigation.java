package vn.taphuan.catalogue;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.files.Sha256;

/** Addresses of the pages about the course, relative to the root of the application. */
public final class CatalogueNavigation {

    /** Names a form in the address of the page of all forms. */
    public static final String FORM = "form";

    /** Names in the address of the page that searches what is searched for. */
    public static final String SEARCHED = "q";

    private CatalogueNavigation() {}

    /** The reader. */
    public static String lesson(LessonId lesson) {
        return "lesson/" + lesson.value();
    }

    /** The modules of a programme with the own progress; that page joins other features and so lies in {@code learning}. */
    public static String programme(ProgrammeCode programme, @Nullable ModuleCode open) {
        return "programme/" + programme.value() + (open == null ? "" : "/" + open.value());
    }

    /** The summary of a module on one page. */
    public static String digest(ModuleCode module) {
        return "summary/" + module.value();
    }

    /** The words of a programme; one of them may be named, and is shown first then. */
    public static String glossary(ProgrammeCode programme, @Nullable String term) {
        return "glossary/" + programme.value() + (term == null ? "" : "/" + term);
    }

    /** All forms, at one of them; that page joins other features and so lies in {@code learning}. */
    public static String form(String form) {
        return "forms?" + FORM + "=" + form;
    }

    /** The page that searches. */
    public static String search() {
        return "search";
    }

    /** A file that a lesson hands out; @param name of the file, with its ending */
    public static String attachment(Sha256 file, String name) {
        return "lesson-files/" + file.hex() + "/" + name;
    }

    /** A module's summary in any version, for those who may read unpublished content. */
    public static String previewDigest(ContentVersionId version) {
        return "content/" + version.value() + "/summary";
    }

    /** A lesson of any version as a trainee would see it, for those who may read unpublished content. */
    public static String preview(ContentVersionId version, LessonId lesson) {
        return "content/" + version.value() + "/" + lesson.value();
    }
}
