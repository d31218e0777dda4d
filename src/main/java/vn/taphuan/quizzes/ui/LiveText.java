package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Span;

/** A text that is said again and again, and sent only when it has changed. */
final class LiveText extends Span {

    private String said = "";

    void say(String text) {
        if (!text.equals(said)) {
            said = text;
            setText(text);
        }
    }
}
