package vn.taphuan.catalogue.markup;

import java.util.List;
import vn.taphuan.catalogue.Term;

/**
 * A lesson's text as safe HTML.
 *
 * @param terms the words of the glossary that it links, each once
 * @param headingsTooBig lines of the Markdown, from 1, with a heading of the first level: that one is the lesson's title
 */
public record RenderedLesson(String html, List<Term> terms, List<Integer> headingsTooBig) {

    public RenderedLesson {
        terms = List.copyOf(terms);
        headingsTooBig = List.copyOf(headingsTooBig);
    }
}
