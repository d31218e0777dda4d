package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** A field for words to search for, with its button; the key Enter does the same. */
public final class SearchBox extends Div {

    private static final int LONGEST = 200;

    private final TextField words = new TextField();

    /**
     * @param label what is searched, for those who cannot see it, and shown while the field is empty
     * @param search told what was typed, which may be blank
     */
    public SearchBox(String label, Consumer<String> search) {
        addClassNames("row", "search-box");
        getElement().setAttribute("role", "search");
        words.setId("search-words");
        words.setAriaLabel(label);
        words.setPlaceholder(label);
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setPrefixComponent(Icons.of("search"));
        words.addClassName("grow");
        words.addKeyPressListener(Key.ENTER, press -> search.accept(words.getValue()));
        add(
                words,
                Buttons.plain(getTranslation("platform.search"), "search-go", () -> search.accept(words.getValue())));
    }

    public void show(String text) {
        words.setValue(text);
    }

    public void focus() {
        words.focus();
    }
}
