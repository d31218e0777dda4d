package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A text as it is written, with the numbers of its lines; lines on which something is wrong stand out. */
final class CodeArea extends Div {

    private static final String VALUE = "element.value";
    private static final int PAUSE_MILLIS = 500;
    private static final String DRAW = "import($0).then(code => code.lines(this)).catch(error => console.warn(error))";

    private final String script;
    private final Element text = new Element("textarea");
    private final transient List<Runnable> listeners = new ArrayList<>();
    private String value;

    /**
     * @param label what the text is, for those who cannot see it
     * @param prose whether it is written to be read, and so in the letters of the page
     */
    CodeArea(String assets, String label, String value, boolean prose, boolean mayEdit) {
        this.script = assets + "/catalogue/code-area.js";
        this.value = value;
        addClassName("code");
        setClassName("is-prose", prose);
        setId("code");
        var mirror = new Div();
        mirror.addClassName("code-mirror");
        mirror.getElement().setAttribute("aria-hidden", "true");
        text.setAttribute("aria-label", label)
                .setAttribute("spellcheck", "false")
                .setAttribute("autocapitalize", "off")
                .setAttribute("autocomplete", "off")
                .setAttribute("id", "code-text");
        text.setProperty("value", value);
        if (!mayEdit) {
            text.setAttribute("readonly", "");
        }
        text.addEventListener("input", this::typed).addEventData(VALUE).debounce(PAUSE_MILLIS);
        // whoever presses a button has left the field: what he typed arrives before
        text.addEventListener("change", this::typed).addEventData(VALUE);
        add(mirror);
        getElement().appendChild(text);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(DRAW, script);
    }

    private void typed(DomEvent event) {
        take(event.getEventData().get(VALUE).asString());
    }

    private void take(String now) {
        if (!now.equals(value)) {
            value = now;
            listeners.forEach(Runnable::run);
        }
    }

    String getValue() {
        return value;
    }

    void setValue(String now) {
        text.executeJs("this.value = $0", now);
        getElement().executeJs("this.draw?.()");
        take(now);
    }

    /** @param listener told after a pause in typing, when the field is left, and when another text is put in */
    void onChange(Runnable listener) {
        listeners.add(listener);
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
