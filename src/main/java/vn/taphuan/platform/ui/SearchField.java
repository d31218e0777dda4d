package vn.taphuan.platform.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field for words that narrows the list below it while somebody types. */
public final class SearchField extends TextField {

    /**
     * @param label what is searched, for those who cannot see it, and shown while the field is empty
     * @param search done again after each pause in typing
     */
    public SearchField(String id, String label, Runnable search) {
        setId(id);
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(Icons.of("search"));
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> search.run());
    }
}
