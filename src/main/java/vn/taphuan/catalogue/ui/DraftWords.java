package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.CourseOutline.LessonOutline;
import vn.taphuan.catalogue.authoring.CourseOutline.ModuleOutline;
import vn.taphuan.catalogue.authoring.CourseOutline.NamedFile;
import vn.taphuan.catalogue.authoring.DraftSummary;
import vn.taphuan.catalogue.authoring.DraftSummary.DraftStep;
import vn.taphuan.catalogue.authoring.FileChange;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** What authors read where the code has states, paths and problems. */
final class DraftWords {

    private static final Pattern PATH = Pattern.compile("([a-z0-9-]+)/(?:([a-z]+)/)?([^/]+)");

    private DraftWords() {}

    static StateBadge state(Component owner, DraftSummary draft) {
        return switch (draft.state()) {
            case OPEN ->
                draft.remark() == null
                        ? new StateBadge(Tone.NEUTRAL, "edit", owner.getTranslation("catalogue.draft.state.open"))
                        : new StateBadge(
                                Tone.ATTENTION, "undo", owner.getTranslation("catalogue.draft.state.sent-back"));
            case SUBMITTED ->
                new StateBadge(Tone.IN_PROGRESS, "eye", owner.getTranslation("catalogue.draft.state.submitted"));
            case REVIEWED -> new StateBadge(Tone.DONE, "check", owner.getTranslation("catalogue.draft.state.reviewed"));
            case PUBLISHED ->
                new StateBadge(Tone.DONE, "book", owner.getTranslation("catalogue.draft.state.published"));
            case DISCARDED ->
                new StateBadge(Tone.NEUTRAL, "x", owner.getTranslation("catalogue.draft.state.discarded"));
        };
    }

    static StateBadge kind(Component owner, FileChange.Kind kind) {
        return switch (kind) {
            case ADDED -> new StateBadge(Tone.DONE, "plus", owner.getTranslation("catalogue.draft.added"));
            case CHANGED -> new StateBadge(Tone.IN_PROGRESS, "edit", owner.getTranslation("catalogue.draft.changed"));
            case REMOVED -> new StateBadge(Tone.NEUTRAL, "minus", owner.getTranslation("catalogue.draft.removed"));
        };
    }

    static StateBadge outdated(Component owner) {
        return new StateBadge(Tone.ATTENTION, "alert", owner.getTranslation("catalogue.draft.outdated"));
    }

    /** "24/11/2026 13:30, Triệu Mùi Mẫu Xuân"; empty when nobody did. */
    static String step(Component owner, @Nullable DraftStep step) {
        if (step == null) {
            return "";
        }
        return step.by().isEmpty()
                ? Formats.dateTime(step.at())
                : owner.getTranslation("catalogue.draft.step", Formats.dateTime(step.at()), step.by());
    }

    /** What a problem says, without where. */
    static String problem(Component owner, CourseProblem problem) {
        return owner.getTranslation(problem.cause(), problem.arguments().toArray());
    }

    /** The path within the programme's folder of a file that is named from the root of the package. */
    static String within(String file) {
        return file.substring(file.indexOf('/') + 1);
    }

    /** "Chuyên đề 4 · Bài Tìm tư liệu ở đâu trước?" */
    static String file(Component owner, CourseOutline outline, String path) {
        var parts = PATH.matcher(path);
        if (path.equals(CourseFolder.PROGRAMME) || !parts.matches()) {
            return path.equals(CourseFolder.PROGRAMME) ? owner.getTranslation("catalogue.draft.file.programme") : path;
        }
        var module = outline.modules().stream()
                .filter(known -> known.code().value().equals(parts.group(1)))
                .findFirst();
        var name = module.map(known -> owner.getTranslation("catalogue.draft.file.module", known.place()))
                .orElse(parts.group(1));
        return owner.getTranslation(
                "catalogue.draft.file.in",
                name,
                part(owner, module.orElse(null), path, parts.group(2), parts.group(3)));
    }

    /** The same without the module: "Bài Tìm tư liệu ở đâu trước?" */
    static String part(Component owner, ModuleOutline module, String path) {
        var parts = PATH.matcher(path);
        return parts.matches() ? part(owner, module, path, parts.group(2), parts.group(3)) : path;
    }

    private static String part(
            Component owner, @Nullable ModuleOutline module, String path, @Nullable String folder, String name) {
        if (folder == null) {
            return switch (name) {
                case "module.yaml" -> owner.getTranslation("catalogue.draft.file.settings");
                case "questions.yaml" -> owner.getTranslation("catalogue.draft.file.questions");
                case "glossary.yaml" -> owner.getTranslation("catalogue.draft.file.glossary");
                case "summary.md" -> owner.getTranslation("catalogue.draft.file.summary");
                default -> name;
            };
        }
        return switch (folder) {
            case "lessons" -> owner.getTranslation("catalogue.draft.file.lesson", lesson(module, path, name));
            case "figures" -> owner.getTranslation("catalogue.draft.file.figure", name);
            case "forms" -> owner.getTranslation("catalogue.draft.file.form", form(module, path, name));
            default -> folder + "/" + name;
        };
    }

    private static String lesson(@Nullable ModuleOutline module, String path, String name) {
        return module == null
                ? name
                : module.lessons().stream()
                        .filter(lesson -> lesson.path().equals(path))
                        .map(LessonOutline::title)
                        .findFirst()
                        .orElse(name);
    }

    private static String form(@Nullable ModuleOutline module, String path, String name) {
        return module == null
                ? name
                : module.forms().stream()
                        .filter(form -> form.path().equals(path))
                        .map(NamedFile::title)
                        .findFirst()
                        .orElse(name);
    }

    static Span soft(String text) {
        var words = new Span(text);
        words.addClassName("soft");
        return words;
    }
}
