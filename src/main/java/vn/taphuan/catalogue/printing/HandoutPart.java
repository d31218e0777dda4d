package vn.taphuan.catalogue.printing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.printing.HandoutSource.Term;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;

/** Keeps of a module's folder what its handout prints: summary, glossary, figures. Whether they are right is judged by others. */
@Component
class HandoutPart implements CoursePackagePart {

    private static final String SUMMARY = "summary.md";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String FIGURES = "figures";

    private final PrintoutStore store;
    private final PrintoutsAhead ahead;

    HandoutPart(PrintoutStore store, PrintoutsAhead ahead) {
        this.store = store;
        this.ahead = ahead;
    }

    @Override
    public Set<String> files() {
        return Set.of(SUMMARY, GLOSSARY, FIGURES + "/");
    }

    @Override
    public Set<String> moduleKeys() {
        return Set.of();
    }

    /** What the handout is made of belongs to the lessons, which are checked where they are read. */
    @Override
    public void check(ModuleSource source) {}

    @Override
    public void read(ModuleCode module, ContentVersionId version, ModuleSource source) {
        store.keep(version, handout(source));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ahead.wake();
            }
        });
    }

    static HandoutSource handout(ModuleSource source) {
        var summary = source.file(SUMMARY).map(SourceFile::text).orElse("");
        Map<String, String> figures = new HashMap<>();
        source.files(FIGURES).forEach(file -> figures.put(pathInModule(file), file.text()));
        return new HandoutSource(summary, terms(source), figures);
    }

    private static List<Term> terms(ModuleSource source) {
        return source.file(GLOSSARY)
                .map(file -> source.yaml(file).entries("terms").stream()
                        .map(entry -> new Term(
                                entry.optionalText("term").orElse(""),
                                entry.optionalText("definition").orElse("")))
                        .filter(term -> !term.term().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static String pathInModule(SourceFile file) {
        return FIGURES + file.path().substring(file.path().lastIndexOf('/'));
    }
}
