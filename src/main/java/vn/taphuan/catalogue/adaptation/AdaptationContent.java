package vn.taphuan.catalogue.adaptation;

import java.util.List;
import java.util.Map;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.UnitId;

/**
 * What a centre changes in one module of the province (fact S4-04).
 *
 * @param leftOut the whole module is not taught here
 * @param lessonsLeftOut ids of the province's lessons that are not taught here
 * @param examples local examples in Markdown by the id of the lesson to which they are added
 * @param lessons the centre's own, in their order; they stand after the province's
 */
public record AdaptationContent(
        boolean leftOut, List<String> lessonsLeftOut, Map<String, String> examples, List<OwnLesson> lessons) {

    public static final AdaptationContent NOTHING = new AdaptationContent(false, List.of(), Map.of(), List.of());

    public AdaptationContent {
        lessonsLeftOut = lessonsLeftOut.stream().distinct().sorted().toList();
        examples = Map.copyOf(examples);
        lessons = List.copyOf(lessons);
    }

    /** Trainees get the province's version as it is. */
    public boolean changesNothing() {
        return equals(NOTHING);
    }

    /**
     * A lesson that a centre has written itself.
     *
     * @param key names it for ever within the centre's module: eight hexadecimal digits
     * @param title at most 200 characters
     * @param question the one question that it answers, at most 500 characters
     * @param outcome what one can do afterwards
     * @param minutes 1 to 60
     * @param markdown as lessons of the province are written; figures and terms of the module may be used
     */
    public record OwnLesson(String key, String title, String question, String outcome, int minutes, String markdown) {

        private static final int LETTERS_OF_CENTRE = 8;

        /** The id of the lesson: the centre's and the lesson's key keep it apart from every other. */
        public LessonId id(ModuleCode module, UnitId centre) {
            return new LessonId(module.value() + "-" + slug(centre));
        }

        /** Within its module; the end of the centre's id is its random part. */
        String slug(UnitId centre) {
            var hex = centre.value().toString().replace("-", "");
            return "dp-" + hex.substring(hex.length() - LETTERS_OF_CENTRE) + "-" + key;
        }
    }
}
