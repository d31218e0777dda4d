package vn.taphuan.catalogue.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.taphuan.catalogue.LessonDraft;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleDraft;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeContent;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.TermDraft;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.ProgrammeSource;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads one programme's folder: what the programme, its modules and lessons say, and all that is wrong with them. */
public final class CourseReader {

    /** Keys of {@code module.yaml} that the catalogue itself reads. */
    static final Set<String> MODULE_KEYS = Set.of(
            "code", "number", "title", "short-title", "audience", "minutes", "objectives", "prerequisites", "facts");

    private static final Set<String> PROGRAMME_KEYS = Set.of("code", "order", "title", "summary", "modules", "facts");

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SHORT_TITLE = 45;
    private static final int LONGEST_SUMMARY = 1000;
    private static final int LONGEST_AUDIENCE = 500;
    private static final int FEWEST_OBJECTIVES = 3;
    private static final int MOST_OBJECTIVES = 5;
    /** Files of a module's folder that the catalogue itself reads, beside its folders. */
    static final Set<String> MODULE_FILES = Set.of("module.yaml", GlossaryReader.FILE, DigestReader.FILE);

    /** Folders of a module's folder that the catalogue itself reads. */
    static final Set<String> MODULE_FOLDERS = Set.of("lessons", ModuleSurroundings.FIGURES, TruthRules.FORMS);

    private static final int LAST_PLACE = 99;
    private static final int MOST_MODULES = 99;
    private static final int MOST_MINUTES = 2000;

    /** A module that could be read, with the source from which other features read their parts. */
    public record ReadModule(ModuleDraft draft, ModuleSource source) {

        public List<CourseProblem> problems() {
            return source.problems();
        }
    }

    private final CourseFolder folder;
    private final FactSheet facts;
    private final boolean local;
    private final List<CourseProblem> problems = new ArrayList<>();
    private final Map<ModuleCode, ReadModule> modules = new LinkedHashMap<>();
    private final Set<LessonId> lessons = new HashSet<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final YamlEntry programmeYaml;
    private Optional<ProgrammeContent> programme = Optional.empty();

    private CourseReader(CourseFolder folder, FactSheet facts, boolean local) {
        this.folder = folder;
        this.facts = facts;
        this.local = local;
        var file = folder.programme();
        this.programmeYaml = YamlEntry.read(file, folder.hasProgramme() ? file.text() : "{}", 1, problems::add);
    }

    /**
     * @param facts on which the course must rest
     * @param keysOfOthers keys of {@code programme.yaml} that other features read
     */
    public static CourseReader read(CourseFolder folder, FactSheet facts, Set<String> keysOfOthers) {
        return read(new CourseReader(folder, facts, false), keysOfOthers);
    }

    /** Reads a folder in which a centre has written of its own area: that need not rest on the fact sheet. */
    static CourseReader readLocal(CourseFolder folder, FactSheet facts, Set<String> keysOfOthers) {
        return read(new CourseReader(folder, facts, true), keysOfOthers);
    }

    private static CourseReader read(CourseReader reader, Set<String> keysOfOthers) {
        var folder = reader.folder;
        if (folder.hasProgramme()) {
            reader.readProgramme(keysOfOthers);
        } else {
            reader.problems.add(
                    new CourseProblem(folder.programme().path(), 0, "catalogue.problem.file-missing", List.of()));
        }
        return reader;
    }

    /** What the programme says of itself; none when that cannot be read. */
    public Optional<ProgrammeContent> programme() {
        return programme;
    }

    public List<ReadModule> modules() {
        return List.copyOf(modules.values());
    }

    /** From which other features read their parts of the programme. */
    public ProgrammeSource programmeSource() {
        return new ProgrammeSource(
                programmeYaml, modules.values().stream().map(ReadModule::source).toList());
    }

    /** All problems, those of the modules' sources among them: also those that other features have found by now. */
    public List<CourseProblem> problems() {
        List<CourseProblem> all = new ArrayList<>(problems);
        modules.values().forEach(module -> all.addAll(module.source().problems()));
        return all;
    }

    private void readProgramme(Set<String> keysOfOthers) {
        var yaml = programmeYaml;
        yaml.only(Stream.concat(PROGRAMME_KEYS.stream(), keysOfOthers.stream()).toArray(String[]::new));
        var code = ProgrammeCode.parse(Texts.atMost(yaml, "code", LONGEST_TITLE));
        if (code.isEmpty() || !code.get().value().equals(folder.name())) {
            yaml.problemAt("code", "catalogue.problem.code-not-folder", folder.name());
        }
        int place = yaml.optionalNumber("order", 1, LAST_PLACE).orElse(LAST_PLACE);
        var title = Texts.atMost(yaml, "title", LONGEST_TITLE);
        var summary = Texts.atMost(yaml, "summary", LONGEST_SUMMARY);
        var restsOn = Texts.facts(yaml);
        restsOn.stream()
                .filter(fact -> facts.find(fact).isEmpty())
                .forEach(fact -> yaml.problemAt("facts", "catalogue.problem.fact-unknown", fact));
        var codes = moduleCodes(yaml);
        readModules(code.orElseGet(() -> new ProgrammeCode("x")), codes);
        folder.moduleFolders().stream()
                .filter(name -> codes.stream().noneMatch(known -> known.value().equals(name)))
                .forEach(name -> yaml.problemAt("modules", "catalogue.problem.folder-not-listed", name));
        programme = code.map(known -> new ProgrammeContent(known, place, title, summary, codes, restsOn));
    }

    private static List<ModuleCode> moduleCodes(YamlEntry yaml) {
        Set<ModuleCode> codes = new LinkedHashSet<>();
        for (var text : yaml.texts("modules")) {
            var code = ModuleCode.parse(text);
            if (code.isEmpty() || !codes.add(code.get())) {
                yaml.problemAt("modules", "catalogue.problem.module-code", text);
            }
        }
        if (codes.isEmpty()) {
            yaml.problemAt("modules", "catalogue.problem.key-missing", "modules");
        }
        return List.copyOf(codes);
    }

    /** All glossaries come first: a lesson links the terms of any module of its programme. */
    private void readModules(ProgrammeCode programmeCode, List<ModuleCode> codes) {
        Map<ModuleCode, ModuleSource> sources = new LinkedHashMap<>();
        codes.forEach(code -> sources.put(code, folder.module(code)));
        Map<ModuleCode, List<TermDraft>> glossaries = new LinkedHashMap<>();
        sources.forEach((code, source) -> glossaries.put(code, GlossaryReader.read(source, terms)));
        int place = 0;
        for (var source : sources.values()) {
            place++;
            readModule(
                    source,
                    place,
                    codes,
                    glossaries.getOrDefault(source.module(), List.of()),
                    new ModuleSurroundings(programmeCode, source, terms));
        }
    }

    private void readModule(
            ModuleSource source,
            int place,
            List<ModuleCode> all,
            List<TermDraft> glossary,
            ModuleSurroundings surroundings) {
        var code = source.module();
        var yaml = source.moduleYaml();
        if (!yaml.text("code").equals(code.value())) {
            yaml.problemAt("code", "catalogue.problem.code-not-folder", code.value());
        }
        if (yaml.number("number", 1, MOST_MODULES) != place) {
            yaml.problemAt("number", "catalogue.problem.number-not-place", String.valueOf(place));
        }
        var drafts = readLessons(source, surroundings);
        if (!local) {
            checkMinutes(yaml, drafts);
        }
        var draft = new ModuleDraft(
                code,
                place,
                Texts.atMost(yaml, "title", LONGEST_TITLE),
                Texts.atMost(yaml, "short-title", LONGEST_SHORT_TITLE),
                Texts.atMost(yaml, "audience", LONGEST_AUDIENCE),
                objectives(yaml),
                prerequisites(yaml, code, all),
                Texts.facts(yaml),
                drafts,
                glossary,
                DigestReader.read(source, surroundings).orElse(null));
        if (!local) {
            TruthRules.check(source, facts);
        }
        source.lessonsAre(drafts.stream().map(LessonDraft::id).toList());
        modules.put(code, new ReadModule(draft, source));
    }

    private List<LessonDraft> readLessons(ModuleSource source, ModuleSurroundings surroundings) {
        List<LessonDraft> drafts = new ArrayList<>();
        for (var file : source.files("lessons")) {
            LessonReader.read(source, file, surroundings).ifPresent(lesson -> {
                if (lessons.add(lesson.id())) {
                    drafts.add(lesson);
                } else {
                    source.problem(
                            file,
                            1,
                            "catalogue.problem.lesson-twice",
                            lesson.id().value());
                }
            });
        }
        return drafts;
    }

    /** The minutes of a module are the sum of its lessons; a module without lessons names none. */
    private static void checkMinutes(YamlEntry yaml, List<LessonDraft> drafts) {
        int sum = drafts.stream().mapToInt(LessonDraft::minutes).sum();
        yaml.optionalNumber("minutes", 0, MOST_MINUTES)
                .filter(minutes -> minutes != sum)
                .ifPresent(
                        minutes -> yaml.problemAt("minutes", "catalogue.problem.minutes-not-sum", String.valueOf(sum)));
    }

    private static List<String> objectives(YamlEntry yaml) {
        var objectives = yaml.texts("objectives");
        if (objectives.size() < FEWEST_OBJECTIVES || objectives.size() > MOST_OBJECTIVES) {
            yaml.problemAt(
                    "objectives",
                    "catalogue.problem.objectives",
                    String.valueOf(FEWEST_OBJECTIVES),
                    String.valueOf(MOST_OBJECTIVES));
        }
        return objectives;
    }

    private static List<ModuleCode> prerequisites(YamlEntry yaml, ModuleCode self, List<ModuleCode> all) {
        List<ModuleCode> prerequisites = new ArrayList<>();
        for (var text : yaml.texts("prerequisites")) {
            var code = ModuleCode.parse(text).filter(known -> all.contains(known) && !known.equals(self));
            code.ifPresentOrElse(
                    prerequisites::add, () -> yaml.problemAt("prerequisites", "catalogue.problem.prerequisite", text));
        }
        return prerequisites;
    }
}
