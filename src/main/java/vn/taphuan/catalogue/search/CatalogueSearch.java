package vn.taphuan.catalogue.search;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.catalogue.library.Documents;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/**
 * Finds lessons, terms and forms in the versions that the person has or would get, and documents of the library. Found is only what he
 * may open at this moment. With or without marks: what has the marks that were typed comes first.
 */
@Personal("finds what the person may read himself, in his own versions")
@PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
@Service
public class CatalogueSearch {

    private final FreshIndex index;
    private final Reading reading;
    private final Programmes programmes;
    private final Documents documents;
    private final CurrentAccount current;
    private final Duration most;

    CatalogueSearch(
            FreshIndex index,
            Reading reading,
            Programmes programmes,
            Documents documents,
            CurrentAccount current,
            @Value("${taphuan.search.most-time:1s}") Duration most) {
        this.index = index;
        this.reading = reading;
        this.programmes = programmes;
        this.documents = documents;
        this.current = current;
        this.most = most;
    }

    public SearchAnswer find(SearchRequest request) {
        var asked = Asked.parse(request.text());
        if (asked.isEmpty()) {
            return new SearchAnswer.NothingAsked();
        }
        return index.current()
                .<SearchAnswer>map(fresh -> found(fresh, asked.get(), request))
                .orElseGet(SearchAnswer.NotReady::new);
    }

    private SearchAnswer found(SearchIndex fresh, Asked asked, SearchRequest request) {
        var module = request.module();
        var hits = fresh.find(
                asked, scopes(), request.kind(), module == null ? null : module.value(), request.most(), most);
        var showing = new Showing(asked, modules(hits.best()), documents(hits.best()));
        return new SearchAnswer.Found(
                hits.best().stream().map(showing::of).flatMap(Optional::stream).toList(),
                hits.counts(),
                hits.complete());
    }

    private Set<String> scopes() {
        Set<String> scopes = new HashSet<>();
        reading.versions().forEach(version -> scopes.add(SearchSource.scope(version)));
        scopes.add(SearchSource.DOCUMENTS);
        if (current.may(Permissions.CONTENT_READ)) {
            scopes.add(SearchSource.WITHDRAWN_DOCUMENTS);
        }
        return scopes;
    }

    /** As they stand now: one may have been withdrawn this very moment. */
    private Map<DocumentId, DocumentSummary> documents(List<SearchIndex.Hit> hits) {
        return documents.find(hits.stream()
                .filter(hit -> hit.kind() == HitKind.DOCUMENT)
                .map(Showing::document)
                .toList());
    }

    private Map<ModuleCode, ModuleSummary> modules(List<SearchIndex.Hit> hits) {
        return programmes.modules(hits.stream()
                .map(SearchIndex.Hit::module)
                .filter(Objects::nonNull)
                .map(ModuleCode::new)
                .collect(Collectors.toSet()));
    }
}
