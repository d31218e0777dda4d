package vn.taphuan.catalogue;

import java.util.List;

/**
 * A term as the glossary shows it.
 *
 * @param also other names for it
 * @param module the one that explains it
 * @param lessons those that link it, in the versions that the reader has
 */
public record GlossaryEntry(
        Term term, List<String> also, List<String> facts, ModuleSummary module, List<LessonSummary> lessons) {

    public GlossaryEntry {
        also = List.copyOf(also);
        facts = List.copyOf(facts);
        lessons = List.copyOf(lessons);
    }
}
