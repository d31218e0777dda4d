package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.stream.Collectors;

/** A text as it is written, with the numbers of its lines; lines on which something is wrong stand out. */
final class CodeArea extends Div {

    private static final int PAUSE_MILLIS = 500;
    private static final String DRAW = "import($0).then(code => code.lines(this)).catch(error => console.warn(error))";

    private final String script;
    private final Plain text = new Plain();

    /** The plain field of the browser. */
    @Tag("textarea")
    private static final class Plain extends AbstractSinglePropertyField<Plain, String> {
        Plain() {
            super("value", "", false);
            setSynchronizedEvent("input");
            getSynchronizationRegistration().debounce(PAUSE_MILLIS);
        }
    }

    /**
     * @param label what the text is, for those who cannot see it
     * @param prose whether it is written to be read, and so in the letters of the page
     */
    CodeArea(String assets, String label, String value, boolean prose, boolean mayEdit) {
        this.script = assets + "/catalogue/code-area.js";
        addClassName("code");
        setClassName("is-prose", prose);
        setId("code");
        var mirror = new Div();
        mirror.addClassName("code-mirror");
        mirror.getElement().setAttribute("aria-hidden", "true");
        text.getElement()
                .setAttribute("aria-label", label)
                .setAttribute("spellcheck", "false")
                .setAttribute("autocapitalize", "off")
                .setAttribute("autocomplete", "off")
                .setAttribute("id", "code-text");
        text.setValue(value);
        if (!mayEdit) {
            text.getElement().setAttribute("readonly", "");
        }
        add(mirror, text);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(DRAW, script);
    }

    String getValue() {
        return text.getValue();
    }

    void setValue(String value) {
        text.setValue(value);
        getElement().executeJs("this.draw?.()");
    }

    /** @param listener told after a pause in typing, and when another text is put in */
    void onChange(Runnable listener) {
        text.addValueChangeListener(changed -> listener.run());
    }

    /** @param lines from 1 */
    void mark(Collection<Integer> lines) {
        getElement()
                .executeJs(
                        "this.marks = $0; this.draw?.()",
                        lines.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** Puts the cursor on a line; @param line from 1 */
    void goTo(int line) {
        getElement().executeJs("this.goTo?.($0)", line);
    }
}
