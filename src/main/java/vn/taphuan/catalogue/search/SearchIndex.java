package vn.taphuan.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index in memory; what is put in is found after {@link #publish}, all at once. Safe for threads. */
final class SearchIndex implements AutoCloseable {

    private static final String SOURCE = "source";
    private static final String SCOPE = "scope";
    private static final String KIND = "kind";
    private static final String MODULE = "module";
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String PART = "part";

    /** So many of the best are looked at closely. */
    private static final int CANDIDATES = 200;

    /** One entry that was found, as far as showing it needs it. */
    record Hit(HitKind kind, @Nullable String module, String scope, String id, String title, List<Entry.Part> parts) {}

    /** The best ones, and how many there are of each kind. */
    record Hits(List<Hit> best, Map<HitKind, Integer> counts, boolean complete) {}

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig());
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    void add(Entry entry) {
        try {
            writer.addDocument(document(entry));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    void remove(String source) {
        try {
            writer.deleteDocuments(new Term(SOURCE, source));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    void publish() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    /** How much memory the index takes, in bytes. */
    long bytes() {
        try (Stream<String> files = Stream.of(directory.listAll())) {
            return files.mapToLong(this::length).sum();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    private long length(String file) {
        try {
            return directory.fileLength(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /**
     * @param scopes entries of others are not found
     * @param most so many of the best
     * @param time after which what was found so far is the answer
     */
    Hits find(
            Asked asked, Set<String> scopes, @Nullable HitKind kind, @Nullable String module, int most, Duration time) {
        try {
            var searcher = searchers.acquire();
            try {
                return find(searcher, asked, scopes, kind, module, most, time);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    private static Hits find(
            IndexSearcher shared,
            Asked asked,
            Set<String> scopes,
            @Nullable HitKind kind,
            @Nullable String module,
            int most,
            Duration time)
            throws IOException {
        var searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(new QueryTimeoutImpl(time.toMillis()));
        var counts = searcher.search(filtered(Ranking.matching(asked), scopes, null, module), KindCounts.manager());
        var candidates =
                searcher.search(filtered(Ranking.candidates(asked), scopes, kind, module), Math.max(CANDIDATES, most));
        var found = QueryRescorer.rescore(searcher, candidates, Ranking.refinement(asked), 1, most);
        List<Hit> best = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            best.add(hit(searcher.storedFields().document(hit.doc)));
        }
        return new Hits(best, counts, !searcher.timedOut());
    }

    private static Query filtered(
            Query ranking, Collection<String> scopes, @Nullable HitKind kind, @Nullable String module) {
        var query = new BooleanQuery.Builder()
                .add(ranking, Occur.MUST)
                .add(
                        new TermInSetQuery(
                                SCOPE, scopes.stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
        if (kind != null) {
            query.add(new TermQuery(new Term(KIND, kind.name())), Occur.FILTER);
        }
        if (module != null) {
            query.add(new TermQuery(new Term(MODULE, module)), Occur.FILTER);
        }
        return query.build();
    }

    private static Document document(Entry entry) {
        var document = new Document();
        document.add(new StringField(SOURCE, entry.source(), Store.NO));
        document.add(new StringField(SCOPE, entry.scope(), Store.YES));
        document.add(new StringField(KIND, entry.kind().name(), Store.YES));
        document.add(new NumericDocValuesField(KindCounts.FIELD, entry.kind().ordinal()));
        if (entry.module() != null) {
            document.add(new StringField(MODULE, entry.module(), Store.YES));
        }
        document.add(new StoredField(ID, entry.id()));
        document.add(new StoredField(TITLE, entry.title()));
        words(document, Ranking.Field.TITLE, List.of(entry.title()));
        words(
                document,
                Ranking.Field.HEADING,
                Stream.concat(Stream.of(entry.besides()), entry.parts().stream().map(Entry.Part::heading))
                        .toList());
        words(
                document,
                Ranking.Field.TEXT,
                entry.parts().stream().map(Entry.Part::text).toList());
        for (var part : entry.parts()) {
            document.add(new StoredField(PART, part.anchor()));
            document.add(new StoredField(PART, part.heading()));
            document.add(new StoredField(PART, part.text()));
        }
        return document;
    }

    private static void words(Document document, Ranking.Field field, List<String> texts) {
        var words = Syllables.of(texts);
        document.add(new TextField(field.bare(), Syllables.bare(words)));
        document.add(new TextField(field.exact(), Syllables.exact(words)));
    }

    private static Hit hit(Document document) {
        List<Entry.Part> parts = new ArrayList<>();
        var stored = document.getValues(PART);
        for (int at = 0; at + 2 < stored.length; at += 3) {
            parts.add(new Entry.Part(stored[at], stored[at + 1], stored[at + 2]));
        }
        return new Hit(
                HitKind.valueOf(document.get(KIND)),
                document.get(MODULE),
                document.get(SCOPE),
                document.get(ID),
                document.get(TITLE),
                parts);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }
}
