package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The head of a card: its title, and on the right what can be done, which is added to it. */
public final class CardHead extends Div {

    public CardHead(String title) {
        var words = new H2(title);
        words.addClassName("grow");
        addClassName("card-head");
        add(words);
    }
}
