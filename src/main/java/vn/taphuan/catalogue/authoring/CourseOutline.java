package vn.taphuan.catalogue.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.spi.FrontMatter;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;

/**
 * A table of contents of a programme's files as they stand. Nothing is judged: what cannot be read is empty.
 *
 * @param modules in the order of the programme, then folders that it does not list
 */
public record CourseOutline(String title, List<ModuleOutline> modules) {

    private static final int MOST = 9_999;

    /**
     * A training module.
     *
     * @param place in the programme, from 1
     * @param title the short one, else the exact one, else empty
     * @param questions how many
     * @param terms how many words the glossary explains
     * @param paths of all its texts within the programme's folder
     */
    public record ModuleOutline(
            ModuleCode code,
            int place,
            String title,
            List<LessonOutline> lessons,
            int questions,
            int terms,
            List<NamedFile> figures,
            List<NamedFile> forms,
            List<String> paths) {

        public ModuleOutline {
            lessons = List.copyOf(lessons);
            figures = List.copyOf(figures);
            forms = List.copyOf(forms);
            paths = List.copyOf(paths);
        }

        public int minutes() {
            return lessons.stream().mapToInt(LessonOutline::minutes).sum();
        }

        /** @param name within the module's folder, for instance {@code summary.md} */
        public String path(String name) {
            return code.value() + "/" + name;
        }

        public boolean has(String name) {
            return paths.contains(path(name));
        }
    }

    /** @param minutes 0 where none can be read */
    public record LessonOutline(String path, String id, String title, int minutes) {}

    /** @param title as the file says it; else its name */
    public record NamedFile(String path, String title) {}

    public CourseOutline {
        modules = List.copyOf(modules);
    }

    public static CourseOutline of(CourseFolder folder) {
        var programme = yaml(new SourceFile(folder.name(), folder.files().getOrDefault(CourseFolder.PROGRAMME, "{}")));
        List<ModuleCode> codes = new ArrayList<>();
        programme.texts("modules").forEach(text -> ModuleCode.parse(text).ifPresent(codes::add));
        folder.moduleFolders().stream()
                .flatMap(name -> ModuleCode.parse(name).stream())
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        List<ModuleOutline> modules = new ArrayList<>();
        codes.stream().distinct().forEach(code -> modules.add(module(folder.module(code), modules.size() + 1)));
        return new CourseOutline(programme.optionalText("title").orElse(""), modules);
    }

    /** A module, if the programme has it. */
    public Optional<ModuleOutline> module(ModuleCode code) {
        return modules.stream().filter(module -> module.code().equals(code)).findFirst();
    }

    /** The codes of modules that a module's settings name as what must come before it. */
    static List<String> prerequisites(String moduleYaml) {
        return yaml(new SourceFile("", moduleYaml)).texts("prerequisites");
    }

    private static ModuleOutline module(ModuleSource source, int place) {
        var code = source.module();
        var yaml = source.file("module.yaml").map(CourseOutline::yaml);
        var title = yaml.flatMap(module -> module.optionalText("short-title").or(() -> module.optionalText("title")));
        return new ModuleOutline(
                code,
                place,
                title.orElse(""),
                source.files("lessons").stream().map(CourseOutline::lesson).toList(),
                entries(source, "questions.yaml", "questions"),
                entries(source, "glossary.yaml", "terms"),
                source.files("figures").stream().map(CourseOutline::named).toList(),
                source.files("forms").stream()
                        .map(file -> new NamedFile(
                                within(file), yaml(file).optionalText("title").orElse(nameOf(file))))
                        .toList(),
                source.paths().stream()
                        .sorted()
                        .map(path -> code.value() + "/" + path)
                        .toList());
    }

    private static LessonOutline lesson(SourceFile file) {
        var front = FrontMatter.of(file.text())
                .map(found -> YamlEntry.read(file, found.yaml(), 2, problem -> {}))
                .orElseGet(() -> yaml(new SourceFile(file.path(), "{}")));
        return new LessonOutline(
                within(file),
                front.optionalText("id").orElse(""),
                front.optionalText("title").orElse(nameOf(file)),
                front.optionalNumber("minutes", 0, MOST).orElse(0));
    }

    private static int entries(ModuleSource source, String file, String list) {
        return source.file(file).map(found -> yaml(found).entries(list).size()).orElse(0);
    }

    private static NamedFile named(SourceFile file) {
        return new NamedFile(within(file), nameOf(file));
    }

    private static YamlEntry yaml(SourceFile file) {
        return YamlEntry.read(file, file.text(), 1, problem -> {});
    }

    /** Without the programme's folder. */
    private static String within(SourceFile file) {
        return file.path().substring(file.path().indexOf('/') + 1);
    }

    private static String nameOf(SourceFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
