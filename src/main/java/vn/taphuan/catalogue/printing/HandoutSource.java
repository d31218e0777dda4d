package vn.taphuan.catalogue.printing;

import java.util.List;
import java.util.Map;

/**
 * What a module's folder gives to its handout beside the lessons.
 *
 * @param summary one page of Markdown; may be empty
 * @param figures SVG by path within the folder
 */
record HandoutSource(String summary, List<Term> terms, Map<String, String> figures) {

    static final HandoutSource EMPTY = new HandoutSource("", List.of(), Map.of());

    HandoutSource {
        terms = List.copyOf(terms);
        figures = Map.copyOf(figures);
    }

    record Term(String term, String definition) {}
}
