package vn.taphuan.catalogue.markup;

import java.util.Optional;
import vn.taphuan.catalogue.Term;

/** What the text of a lesson refers to. */
public interface LessonSurroundings {

    /** Nothing but the text itself. */
    LessonSurroundings NONE = new LessonSurroundings() {
        @Override
        public Optional<Figure> figure(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Term> term(String id) {
            return Optional.empty();
        }

        @Override
        public String termAddress(String id) {
            return "/";
        }
    };

    /** @param path within the module's folder, for instance {@code figures/chuoi-nguon.svg} */
    Optional<Figure> figure(String path);

    /** Where a file that the module hands out is downloaded; @param path for instance {@code attachments/mau.pdf} */
    default Optional<String> attachmentAddress(String path) {
        return Optional.empty();
    }

    Optional<Term> term(String id);

    /** Where the glossary shows a term. */
    String termAddress(String id);
}
