package vn.taphuan.platform.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Words that stand out within a line. */
@Tag("b")
public final class Bold extends HtmlContainer {

    public Bold(String text) {
        setText(text);
    }
}
