package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** "90/100" over a bar. */
final class Fill extends Div {

    Fill(int taken, int seats) {
        int most = Math.max(1, seats);
        var bar = new ProgressBar(0, most, Math.min(taken, most));
        bar.getElement().setAttribute("aria-hidden", "true");
        add(new Span(taken + "/" + seats), bar);
        addClassName("classes-fill");
    }
}
