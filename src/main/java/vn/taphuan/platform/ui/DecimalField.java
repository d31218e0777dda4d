package vn.taphuan.platform.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;

/** A number as it is written here, 7,5, in every language of the interface. */
public final class DecimalField extends BigDecimalField {

    public DecimalField() {
        setLocale(Formats.VIETNAM);
    }

    public DecimalField(String label) {
        this();
        setLabel(label);
    }
}
