package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Span;

/** A text that is said again and again, and sent only when it has changed. */
public final class LiveText extends Span {

    private String said = "";

    public void say(String text) {
        if (!text.equals(said)) {
            said = text;
            setText(text);
        }
    }
}
