package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.taphuan.catalogue.search.Piece;

/** A text in which what was asked for stands out; made of nodes of text, so that nothing in it is ever markup. */
final class Marked extends Span {

    Marked(List<Piece> pieces) {
        for (var piece : pieces) {
            if (piece.found()) {
                var mark = new Element("mark");
                mark.setText(piece.text());
                getElement().appendChild(mark);
            } else {
                getElement().appendChild(Element.createText(piece.text()));
            }
        }
    }
}
