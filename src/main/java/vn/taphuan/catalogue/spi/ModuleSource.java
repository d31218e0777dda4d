package vn.taphuan.catalogue.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.files.Sha256;

/** The folder of one training module while it is read: its files, its lessons, and the problems found so far. */
public final class ModuleSource {

    private static final String MODULE = "module.yaml";

    private final ModuleCode module;
    private final String folder;
    private final SortedMap<String, String> files;
    private final SortedMap<String, Sha256> attachments;
    private final Set<LessonId> lessons = new LinkedHashSet<>();
    private final List<CourseProblem> problems = new ArrayList<>();

    private ModuleSource(ModuleCode module, String folder, Map<String, String> files, Map<String, Sha256> attachments) {
        this.module = module;
        this.folder = folder;
        this.files = new TreeMap<>(files);
        this.attachments = new TreeMap<>(attachments);
    }

    /**
     * @param folder path of the module's folder from the root of the package, for instance {@code lich-su-dang/m4}
     * @param files texts by path within the folder, for instance {@code lessons/01-tim.md}
     */
    public static ModuleSource of(ModuleCode module, String folder, Map<String, String> files) {
        return of(module, folder, files, Map.of());
    }

    /** @param attachments files that are no texts, by path within the folder, for instance {@code attachments/mau.pdf} */
    public static ModuleSource of(
            ModuleCode module, String folder, Map<String, String> files, Map<String, Sha256> attachments) {
        return new ModuleSource(module, folder, files, attachments);
    }

    public ModuleCode module() {
        return module;
    }

    /** @param path within the module's folder, for instance {@code questions.yaml} */
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> new SourceFile(folder + "/" + path, text));
    }

    /** The files of a folder within the module's folder, by name. */
    public List<SourceFile> files(String within) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(within + "/"))
                .map(file -> new SourceFile(folder + "/" + file.getKey(), file.getValue()))
                .toList();
    }

    /** Paths of all files within the module's folder. */
    public Set<String> paths() {
        return Set.copyOf(files.keySet());
    }

    /** Files that are no texts, by path within the module's folder. */
    public SortedMap<String, Sha256> attachments() {
        return Collections.unmodifiableSortedMap(attachments);
    }

    /** The whole of {@code module.yaml}; without such a file an empty entry, and a problem. */
    public YamlEntry moduleYaml() {
        var file = file(MODULE);
        if (file.isEmpty()) {
            problem(new SourceFile(folder + "/" + MODULE, ""), 0, "catalogue.problem.file-missing");
        }
        return yaml(file.orElseGet(() -> new SourceFile(folder + "/" + MODULE, "{}")));
    }

    /** Reads a file as YAML; what cannot be read is a problem, and an empty entry. */
    public YamlEntry yaml(SourceFile file) {
        return YamlEntry.read(file, problems::add);
    }

    /** Reads a part of a file as YAML; @param firstLine the line of the file on which the part begins, from 1 */
    public YamlEntry yaml(SourceFile file, String part, int firstLine) {
        return YamlEntry.read(file, part, firstLine, problems::add);
    }

    /** The same folder for a second look: what is wrong with it is told to nobody. */
    public ModuleSource again() {
        var again = of(module, folder, files, attachments);
        again.lessonsAre(lessons);
        return again;
    }

    /** The lessons of this module, known before any part is read. */
    public Set<LessonId> lessons() {
        return Set.copyOf(lessons);
    }

    /** Called by the catalogue, before the parts are read. */
    public void lessonsAre(Collection<LessonId> ids) {
        lessons.clear();
        lessons.addAll(ids);
    }

    /**
     * Notes what is wrong; reading goes on, so that all problems are found at once.
     *
     * @param line from 1; 0 when the file as a whole is meant
     * @param cause key of a text
     */
    public void problem(SourceFile file, int line, String cause, String... arguments) {
        problems.add(new CourseProblem(file.path(), line, cause, List.of(arguments)));
    }

    public List<CourseProblem> problems() {
        return List.copyOf(problems);
    }
}
