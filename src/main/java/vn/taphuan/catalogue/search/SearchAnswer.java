package vn.taphuan.catalogue.search;

import java.util.List;
import java.util.Map;

/** What came of a search. */
public sealed interface SearchAnswer {

    /**
     * @param hits the best first, of the kind that was asked for
     * @param counts how many there are of each kind, whatever kind was asked for
     * @param complete false when the time was over before everything was looked at
     */
    record Found(List<SearchHit> hits, Map<HitKind, Integer> counts, boolean complete) implements SearchAnswer {

        public Found {
            hits = List.copyOf(hits);
            counts = Map.copyOf(counts);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** There is no word in what was typed. */
    record NothingAsked() implements SearchAnswer {}

    /** The application has just been started and is still reading what can be found. */
    record NotReady() implements SearchAnswer {}
}
