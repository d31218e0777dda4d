package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Span;

/** A state as colour, icon and word. */
public final class StateBadge extends Span {

    /** The meaning of the colour. */
    public enum Tone {
        /** Draft, waiting. */
        NEUTRAL(""),
        IN_PROGRESS("info"),
        DONE("ok"),
        ATTENTION("warn"),
        BLOCKED("err"),
        EARNED("gold");

        private final String name;

        Tone(String name) {
            this.name = name;
        }
    }

    /** @param icon as {@link Icons} names it */
    public StateBadge(Tone tone, String icon, String word) {
        addClassName("badge");
        if (!tone.name.isEmpty()) {
            addClassName(tone.name);
        }
        add(Icons.of(icon), new Span(word));
    }
}
