package vn.taphuan.catalogue.markup;

import java.util.List;

/**
 * A lesson's text as safe HTML.
 *
 * @param headingsTooBig lines of the Markdown, from 1, with a heading of the first level: that one is the lesson's title
 */
public record RenderedLesson(String html, List<Integer> headingsTooBig) {

    public RenderedLesson {
        headingsTooBig = List.copyOf(headingsTooBig);
    }
}
