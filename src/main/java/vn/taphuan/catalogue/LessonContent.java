package vn.taphuan.catalogue;

import java.util.List;

/**
 * A lesson in one version, ready to be shown.
 *
 * @param question the one question that it answers
 * @param outcomes what one can do afterwards, one or two
 * @param facts ids of the fact sheet on which it rests
 * @param terms the words of the glossary that it links, as they were explained when it was published
 * @param html sanitized: may be put into a page as it stands
 */
public record LessonContent(
        LessonSummary summary,
        String question,
        List<String> outcomes,
        List<String> facts,
        List<Term> terms,
        String html) {

    public LessonContent {
        outcomes = List.copyOf(outcomes);
        facts = List.copyOf(facts);
        terms = List.copyOf(terms);
    }
}
