package vn.taphuan.catalogue.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.ModuleDraft;
import vn.taphuan.catalogue.ProgrammeContent;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.CourseProblem;

/** Makes versions out of a programme's folder: all of it in one transaction, or nothing. */
@Component
class CourseLoader {

    private static final Logger log = LoggerFactory.getLogger(CourseLoader.class);

    private final ContentVersions versions;
    private final FactSheet facts;
    private final List<CoursePackagePart> parts;
    private final MessageSource messages;

    CourseLoader(ContentVersions versions, FactSheet facts, List<CoursePackagePart> parts, MessageSource messages) {
        this.versions = versions;
        this.facts = facts;
        this.parts = parts;
        this.messages = messages;
    }

    /**
     * Loading the same files again changes nothing.
     *
     * @return how many modules have got a new version
     * @throws CoursePackageException with all problems that were found
     */
    @Transactional
    public int load(CourseFolder folder) {
        var course = CourseReader.read(folder, facts, programmeKeys());
        course.modules().forEach(module -> parts.forEach(part -> part.check(module.source())));
        parts.forEach(part -> part.check(course.programmeSource()));
        refuseIfWrong(folder, course);
        var programme = course.programme().orElseThrow();
        versions.describe(programme);
        int published = 0;
        for (var module : course.modules()) {
            published += publish(folder, programme, module) ? 1 : 0;
        }
        parts.forEach(part -> part.read(programme.code(), course.programmeSource()));
        refuseIfWrong(folder, course);
        versions.list(programme.code(), programme.modules());
        return published;
    }

    private boolean publish(CourseFolder folder, ProgrammeContent programme, CourseReader.ReadModule module) {
        var code = module.draft().code();
        warnOfUnread(folder, module);
        var hash = folder.hash(code);
        var version = versions.publish(
                programme.code(), module.draft(), hash, CourseFolder.hash(hash, readNames(), termsOf(module.draft())));
        version.ifPresent(published -> parts.forEach(part -> part.read(code, published, module.source())));
        return version.isPresent();
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
            var list = problems.stream().map(this::describe).collect(Collectors.joining("\n  "));
            throw new CoursePackageException(
                    "the course package " + folder.name() + " has " + problems.size() + " problems:\n  " + list,
                    problems);
        }
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
        names.addAll(CourseReader.MODULE_FOLDERS);
        parts.forEach(part -> {
            names.addAll(part.files());
            names.addAll(part.moduleKeys());
        });
        return names;
    }
}
