package vn.taphuan.catalogue.search;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.DocumentSummary;

/**
 * Turns what the index found into what is shown.
 *
 * @param modules those of the hits
 * @param documents those of the hits that the person may open
 */
record Showing(Asked asked, Map<ModuleCode, ModuleSummary> modules, Map<DocumentId, DocumentSummary> documents) {

    static DocumentId document(SearchIndex.Hit hit) {
        return new DocumentId(UUID.fromString(hit.id()));
    }

    /** Nothing for what cannot be opened any more. */
    Optional<SearchHit> of(SearchIndex.Hit hit) {
        var module = hit.module() == null ? null : modules.get(new ModuleCode(hit.module()));
        var document = hit.kind() == HitKind.DOCUMENT ? documents.get(document(hit)) : null;
        var passage = Passages.of(hit.parts(), asked);
        return address(hit, module, document, passage.part().anchor())
                .map(address -> new SearchHit(
                        hit.kind(),
                        hit.id(),
                        module,
                        Optional.ofNullable(document),
                        Passages.marked(hit.title(), asked),
                        passage.part().heading(),
                        passage.pieces(),
                        address));
    }

    private static Optional<String> address(
            SearchIndex.Hit hit, @Nullable ModuleSummary module, @Nullable DocumentSummary document, String anchor) {
        return switch (hit.kind()) {
            case LESSON ->
                Optional.of(
                        CatalogueNavigation.lesson(new LessonId(hit.id())) + (anchor.isEmpty() ? "" : "#" + anchor));
            case FORM -> Optional.of(CatalogueNavigation.form(hit.id()));
            case TERM ->
                Optional.ofNullable(module).map(its -> CatalogueNavigation.glossary(its.programme(), hit.id()));
            case DOCUMENT -> Optional.ofNullable(document).map(its -> DocumentNavigation.of(its.id()));
        };
    }
}
