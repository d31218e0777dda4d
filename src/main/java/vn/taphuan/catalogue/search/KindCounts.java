package vn.taphuan.catalogue.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what is found of each kind, in one pass and without ranking. */
final class KindCounts implements Collector {

    static final String FIELD = "kind-number";

    private final int[] counts = new int[HitKind.values().length];

    private KindCounts() {}

    static CollectorManager<KindCounts, Map<HitKind, Integer>> manager() {
        return new CollectorManager<>() {
            @Override
            public KindCounts newCollector() {
                return new KindCounts();
            }

            @Override
            public Map<HitKind, Integer> reduce(Collection<KindCounts> parts) {
                Map<HitKind, Integer> sum = new EnumMap<>(HitKind.class);
                for (var kind : HitKind.values()) {
                    sum.put(
                            kind,
                            parts.stream()
                                    .mapToInt(part -> part.counts[kind.ordinal()])
                                    .sum());
                }
                return sum;
            }
        };
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        var kinds = DocValues.getNumeric(segment.reader(), FIELD);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int entry) throws IOException {
                if (kinds.advanceExact(entry)) {
                    counts[(int) kinds.longValue()]++;
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
