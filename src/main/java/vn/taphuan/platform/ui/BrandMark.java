package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;

/** The mark: an open book whose pages are a mountain ridge. */
final class BrandMark {

    private static final String SVG = """
            <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path fill="currentColor" d="M2.5 13.5 9.5 5.5 15.2 12.3V27.5C11.5 24.6 7.5 23.8 2.5 24.6ZM16.8 12.3 20.8 8 29.5 14V24.6C24.5 23.8 20.5 24.6 16.8 27.5Z"/></svg>""";

    private BrandMark() {}

    static Component create() {
        return new Html(SVG);
    }
}
