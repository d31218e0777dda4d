package vn.taphuan.catalogue;

import java.util.List;

/**
 * A term as it is written in the glossary of a module.
 *
 * @param also other names for it
 * @param facts ids of the fact sheet on which the definition rests
 */
public record TermDraft(Term term, List<String> also, List<String> facts) {

    public TermDraft {
        also = List.copyOf(also);
        facts = List.copyOf(facts);
    }
}
