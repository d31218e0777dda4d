package vn.taphuan.catalogue.adaptation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.adaptation.AdaptationContent.OwnLesson;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.security.UnitId;

/**
 * The files of a programme in which one module is as a centre wants it: the same kind of files as the province's, so that they are
 * read, shown, printed and compared in the same way.
 */
final class AdaptedFolder {

    /** On which every lesson of a centre rests: materials are adapted to the place and the trainees. */
    private static final String LOCAL_FACT = "S4-04";

    private static final int FIRST_OWN = 60;
    private static final Pattern ID = Pattern.compile("(?m)^id: *([a-z0-9-]+) *$");

    private final ModuleCode module;
    private final UnitId centre;
    private final Words words;

    /** @param centreNote stands above what the centre has written; @param exampleHeading above a local example */
    record Words(String centreNote, String exampleHeading) {}

    AdaptedFolder(ModuleCode module, UnitId centre, Words words) {
        this.module = module;
        this.centre = centre;
        this.words = words;
    }

    /** @param base the programme with the module's version that the centre starts from */
    CourseFolder of(CourseFolder base, AdaptationContent content) {
        Map<String, String> files = new HashMap<>();
        Set<String> gone = new LinkedHashSet<>();
        base.files().forEach((path, text) -> {
            var id = ID.matcher(text);
            if (path.startsWith(module.value() + "/lessons/") && id.find()) {
                if (content.lessonsLeftOut().contains(id.group(1))) {
                    gone.add(path);
                } else if (content.examples().containsKey(id.group(1))) {
                    files.put(path, withExample(text, content.examples().get(id.group(1))));
                }
            }
        });
        int at = FIRST_OWN;
        for (var own : content.lessons()) {
            files.put(module.value() + "/lessons/" + at++ + "-" + own.slug(centre) + ".md", text(own));
        }
        return base.with(new CourseFolder(base.name(), files), gone);
    }

    /** The texts of a module's lessons by their ids; @param moduleFiles by path within the module's folder */
    static Map<String, String> lessonTexts(CourseFolder moduleFiles) {
        Map<String, String> texts = new TreeMap<>();
        moduleFiles.files().forEach((path, text) -> {
            var id = ID.matcher(text);
            if (path.startsWith("lessons/") && id.find()) {
                texts.put(id.group(1), text);
            }
        });
        return texts;
    }

    private String withExample(String lesson, String example) {
        return lesson.stripTrailing() + "\n\n## " + words.exampleHeading() + "\n\n" + note() + example.strip() + "\n";
    }

    private String text(OwnLesson own) {
        return """
                ---
                id: %s
                title: %s
                question: %s
                outcome: %s
                minutes: %d
                facts: [%s]
                ---

                %s%s
                """.formatted(
                        own.id(module, centre).value(),
                        quoted(own.title()),
                        quoted(own.question()),
                        quoted(own.outcome()),
                        own.minutes(),
                        LOCAL_FACT,
                        note(),
                        own.markdown().strip());
    }

    private String note() {
        return "> " + words.centreNote() + "\n\n";
    }

    /** A text within double quotes, as YAML writes it, on one line. */
    private static String quoted(String text) {
        return '"' + text.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
