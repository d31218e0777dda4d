package vn.taphuan.catalogue;

import java.util.List;

/**
 * A lesson as it is written.
 *
 * @param terms the words of the glossary that it links
 * @param html made from the Markdown, and sanitized
 */
public record LessonDraft(
        LessonId id,
        String title,
        String question,
        List<String> outcomes,
        int minutes,
        List<String> facts,
        List<Term> terms,
        String markdown,
        String html) {

    public LessonDraft {
        outcomes = List.copyOf(outcomes);
        facts = List.copyOf(facts);
        terms = List.copyOf(terms);
    }
}
