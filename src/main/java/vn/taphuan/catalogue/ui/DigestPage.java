package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.taphuan.catalogue.ModuleDigest;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;

/** The summary of a module as it is read and printed. */
final class DigestPage extends Div {

    /** @param back where the arrow leads */
    DigestPage(ModuleDigest digest, String back, String backLabel) {
        addClassNames("lesson-page", "digest");
        var arrow = new Anchor(back, Icons.of("left"), new Span(backLabel));
        arrow.setId("digest-back");
        arrow.addClassNames("btn", "btn-quiet", "noprint");
        var print = Buttons.print(getTranslation("catalogue.digest.print"), "digest-print");
        var tools = new Div(arrow, print);
        tools.addClassNames("row", "wrap", "noprint", "digest-tools");
        var number = new Paragraph(
                getTranslation("catalogue.digest.place", digest.module().number()));
        number.addClassNames("s", "soft");
        var name = new Paragraph(digest.module().title());
        name.addClassName("soft");
        var head = new Header(number, new H1(digest.module().shortTitle()), name);
        head.addClassNames("stack", "stack-2");
        var text = new Div();
        text.setId("digest-text");
        text.addClassName("lesson-body");
        text.getElement().setProperty("innerHTML", digest.html());
        var article = new Div(head, text);
        article.addClassName("lesson");
        article.setId("digest");
        add(tools, article);
    }
}
