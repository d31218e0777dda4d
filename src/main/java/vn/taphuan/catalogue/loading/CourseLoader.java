package vn.taphuan.catalogue.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleDraft;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeContent;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.platform.security.UnitId;

/** Makes versions out of a programme's folder: all of it in one transaction, or nothing. */
@Component
public class CourseLoader {

    private static final Logger log = LoggerFactory.getLogger(CourseLoader.class);

    /** Changes whenever more is kept of the same files, so that they are read again. */
    private static final String EDITION = "sources are kept";

    private final ContentVersions versions;
    private final CourseStore store;
    private final FactSheet facts;
    private final List<CoursePackagePart> parts;
    private final MessageSource messages;

    CourseLoader(
            ContentVersions versions,
            CourseStore store,
            FactSheet facts,
            List<CoursePackagePart> parts,
            MessageSource messages) {
        this.versions = versions;
        this.store = store;
        this.facts = facts;
        this.parts = parts;
        this.messages = messages;
    }

    /**
     * Loads a folder that came with the application. Loading the same files again changes nothing; what authors have changed or
     * added stands as they published it.
     *
     * @return how many modules have got a new version
     * @throws CoursePackageException with all problems that were found in what came with the application
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int load(CourseFolder shipped) {
        store.lock(new ProgrammeCode(shipped.name()));
        var folder = store.withAuthored(shipped);
        var course = read(folder);
        if (!folder.equals(shipped) && stays(folder, course)) {
            return 0;
        }
        int published = publish(folder, course).size();
        store.noteShipped(shipped);
        return published;
    }

    /**
     * Reads a programme again that did not come with the application: a newer application may take more from the same files.
     *
     * @return how many modules have got a new version
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int loadAgain(ProgrammeCode programme) {
        store.lock(programme);
        return store.published(programme)
                .map(folder -> {
                    var course = read(folder);
                    return stays(folder, course) ? 0 : publish(folder, course).size();
                })
                .orElse(0);
    }

    /** What authors have published is not lost because a newer application finds something wrong with it. */
    private boolean stays(CourseFolder folder, CourseReader course) {
        if (!course.problems().isEmpty()) {
            log.error(
                    "the course {} stays as it was published: with what its authors have changed it has {}",
                    folder.name(),
                    describe(course.problems()));
        }
        return !course.problems().isEmpty();
    }

    /**
     * Publishes a programme's folder as its authors want it: each module that differs from what is published gets its next
     * version. The programme must have been locked ({@link CourseStore#lock}) in the same transaction.
     *
     * @return the new versions
     * @throws CoursePackageException when it has problems
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<ContentVersionId> publish(CheckedCourse course) {
        return publish(course.folder(), course.course());
    }

    /** Reads a folder with all parts; nothing is changed. */
    public CheckedCourse check(CourseFolder folder) {
        return new CheckedCourse(folder, read(folder));
    }

    /**
     * One module of a folder in which a centre has changed it. What a centre writes itself need not rest on the fact sheet, and what
     * belongs to the module as a whole is not judged.
     *
     * @throws IllegalArgumentException when the folder has no such module
     */
    public CourseReader.ReadModule adapted(CourseFolder folder, ModuleCode code) {
        return CourseReader.readLocal(folder, facts, programmeKeys()).modules().stream()
                .filter(module -> module.draft().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(folder.name() + " has no " + code.value()));
    }

    /** Publishes a centre's own version of a module that has no problems. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ContentVersionId publish(UnitId centre, CourseFolder folder, CourseReader.ReadModule module) {
        var code = module.draft().code();
        var version = versions.publishAdapted(centre, module.draft(), folder.hash(code));
        store.keep(version, module.source());
        parts.stream()
                .filter(CoursePackagePart::ofEachVersion)
                .forEach(part -> part.read(code, version, module.source()));
        return version;
    }

    private CourseReader read(CourseFolder folder) {
        var course = CourseReader.read(folder, facts, programmeKeys());
        var others = store.modulesOfOthers(new ProgrammeCode(folder.name()));
        course.modules().stream()
                .filter(module -> others.containsKey(module.draft().code()))
                .forEach(module -> module.source()
                        .moduleYaml()
                        .problemAt(
                                "code",
                                "catalogue.problem.module-elsewhere",
                                String.valueOf(others.get(module.draft().code()))));
        course.modules().forEach(module -> parts.forEach(part -> part.check(module.source())));
        parts.forEach(part -> part.check(course.programmeSource()));
        return course;
    }

    private List<ContentVersionId> publish(CourseFolder folder, CourseReader course) {
        refuseIfWrong(folder, course);
        var programme = course.programme().orElseThrow();
        versions.describe(programme);
        store.keepProgramme(folder);
        List<ContentVersionId> published = new ArrayList<>();
        for (var module : course.modules()) {
            publish(folder, programme, module).ifPresent(published::add);
        }
        parts.forEach(part -> part.read(programme.code(), course.programmeSource()));
        refuseIfWrong(folder, course);
        versions.list(programme.code(), programme.modules());
        return published;
    }

    private Optional<ContentVersionId> publish(
            CourseFolder folder, ProgrammeContent programme, CourseReader.ReadModule module) {
        var code = module.draft().code();
        warnOfUnread(folder, module);
        var hash = folder.hash(code);
        var version = versions.publish(
                programme.code(), module.draft(), hash, CourseFolder.hash(hash, readNames(), termsOf(module.draft())));
        version.ifPresent(published -> {
            store.keep(published, module.source());
            parts.forEach(part -> part.read(code, published, module.source()));
        });
        return version;
    }

    /** What the lessons show of the glossaries, which may be another module's. */
    private static List<String> termsOf(ModuleDraft module) {
        return module.lessons().stream()
                .flatMap(lesson -> lesson.terms().stream())
                .map(Term::toString)
                .toList();
    }

    private void refuseIfWrong(CourseFolder folder, CourseReader course) {
        var problems = course.problems();
        if (!problems.isEmpty()) {
            throw new CoursePackageException(
                    "the course package " + folder.name() + " has " + describe(problems), problems);
        }
    }

    private String describe(List<CourseProblem> problems) {
        return problems.size() + " problems:\n  "
                + problems.stream().map(this::describe).collect(Collectors.joining("\n  "));
    }

    private String describe(CourseProblem problem) {
        var cause =
                messages.getMessage(problem.cause(), problem.arguments().toArray(), problem.cause(), Locale.ENGLISH);
        return problem.file() + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + cause;
    }

    private void warnOfUnread(CourseFolder folder, CourseReader.ReadModule module) {
        var known = readNames();
        module.source().paths().stream()
                .filter(path -> !CourseReader.MODULE_FILES.contains(path) && !known.contains(path))
                .filter(path -> CourseReader.MODULE_FOLDERS.stream().noneMatch(within -> path.startsWith(within + "/")))
                .forEach(path -> log.warn(
                        "nothing reads {}/{}/{}",
                        folder.name(),
                        module.draft().code().value(),
                        path));
        module.source().moduleYaml().keys().stream()
                .filter(key -> !CourseReader.MODULE_KEYS.contains(key) && !known.contains(key))
                .forEach(key -> log.warn(
                        "nothing reads {} of {}/{}/module.yaml",
                        key,
                        folder.name(),
                        module.draft().code().value()));
    }

    private Set<String> programmeKeys() {
        return parts.stream().flatMap(part -> part.programmeKeys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> readNames() {
        Set<String> names = new HashSet<>(CourseReader.MODULE_FILES);
        names.add(EDITION);
        names.addAll(CourseReader.MODULE_FOLDERS);
        parts.forEach(part -> {
            names.addAll(part.files());
            names.addAll(part.moduleKeys());
        });
        return names;
    }
}
