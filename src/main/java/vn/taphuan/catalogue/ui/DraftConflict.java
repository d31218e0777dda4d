package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.comparison.Comparison;
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

    /** The other's text on the left, with what differs marked in both. */
    private Component sides(String by, @Nullable String theirs, String mine) {
        return theirs == null
                ? new Paragraph(getTranslation("catalogue.saving.conflict.removed", by))
                : new ComparisonTable(
                        Comparison.of(theirs, mine),
                        getTranslation("catalogue.saving.conflict.theirs", by),
                        getTranslation("catalogue.saving.conflict.mine"));
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
