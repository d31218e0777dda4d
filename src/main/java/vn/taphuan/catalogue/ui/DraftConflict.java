package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.ui.Buttons;

/** Somebody else saved first: who and when, both texts beside each other, and what can be done. */
final class DraftConflict extends Section {

    /**
     * @param theirs none when the other left the file out
     * @param take the other's text comes into the editor
     * @param keep the own text becomes the next save after the other's
     */
    DraftConflict(String by, String at, @Nullable String theirs, String mine, Runnable take, Runnable keep) {
        addClassNames("card", "stack", "stack-3", "conflict");
        setId("conflict");
        getElement().setAttribute("role", "alert");
        add(
                new H2(getTranslation("catalogue.saving.conflict", by, at)),
                new Paragraph(getTranslation("catalogue.saving.conflict.text")),
                sides(by, theirs, mine),
                choices(by, theirs != null, take, keep));
    }

    private Component sides(String by, @Nullable String theirs, String mine) {
        var sides = new Div(
                side(
                        getTranslation("catalogue.saving.conflict.theirs", by),
                        theirs == null ? getTranslation("catalogue.saving.conflict.removed", by) : theirs),
                side(getTranslation("catalogue.saving.conflict.mine"), mine));
        sides.addClassName("conflict-sides");
        return sides;
    }

    private static Component side(String title, String text) {
        var words = new Div();
        words.setText(text);
        words.addClassName("conflict-text");
        words.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        return new Div(new H3(title), words);
    }

    private Component choices(String by, boolean canTake, Runnable take, Runnable keep) {
        var row = new Div();
        row.addClassNames("row", "wrap");
        if (canTake) {
            row.add(Buttons.plain(getTranslation("catalogue.saving.conflict.take", by), "take-theirs", take));
        }
        row.add(Buttons.plain(getTranslation("catalogue.saving.conflict.keep"), "keep-mine", keep));
        return row;
    }
}
