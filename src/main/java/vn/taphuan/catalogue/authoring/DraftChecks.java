package vn.taphuan.catalogue.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.lint.ContentLint;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintReport.Level;

/** Looks over drafts for what keeps them from being published, and for what somebody should look at. */
@Service
@PreAuthorize(Drafts.WORKERS)
public class DraftChecks {

    /** What other files of a programme say that one of them may need. */
    private static final Set<String> SHARED = Set.of("module.yaml", "glossary.yaml");

    private final Drafts drafts;
    private final CourseLoader loader;
    private final ContentLint lint;

    DraftChecks(Drafts drafts, CourseLoader loader, ContentLint lint) {
        this.drafts = drafts;
        this.loader = loader;
        this.lint = lint;
    }

    /** Reads the whole programme as the draft would make it: the work of a second or two. */
    @Transactional(readOnly = true)
    public Optional<DraftCheck> check(DraftId id) {
        return drafts.find(id).map(draft -> {
            var checked = loader.check(draft.folder());
            Set<ModuleCode> changed = new HashSet<>();
            draft.changes()
                    .forEach(change -> CourseFolder.moduleOf(change.path()).ifPresent(changed::add));
            var report = lint.look(checked.modules().stream()
                    .filter(module -> changed.contains(module.module()))
                    .filter(module -> module.problems().isEmpty())
                    .toList());
            List<LintReport.Finding> findings = new ArrayList<>(report.findings(Level.ERROR));
            findings.addAll(report.findings(Level.WARNING));
            return new DraftCheck(checked.problems(), findings);
        });
    }

    /**
     * What is wrong with one file, with a text that need not have been saved. What only the whole programme shows is left out: an
     * id that another module has too.
     */
    @Transactional(readOnly = true)
    public List<CourseProblem> file(DraftId id, String path, String text) {
        return drafts.find(id)
                .map(draft -> {
                    var part = around(draft.folder(), path, text);
                    var name = part.name() + "/" + path;
                    return loader.check(part).problems().stream()
                            .filter(problem -> problem.file().equals(name))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Of the other modules only what is shared. */
    private static CourseFolder around(CourseFolder folder, String path, String text) {
        var module = CourseFolder.moduleOf(path);
        SortedMap<String, String> files = new TreeMap<>();
        folder.files().forEach((known, content) -> {
            boolean own = CourseFolder.moduleOf(known).equals(module);
            if (own || !known.contains("/") || SHARED.contains(known.substring(known.indexOf('/') + 1))) {
                files.put(known, content);
            }
        });
        files.put(path, text);
        return new CourseFolder(
                folder.name(), files, module.isEmpty() ? new TreeMap<>() : new TreeMap<>(folder.attachments()));
    }
}
