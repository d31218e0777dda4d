package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import vn.taphuan.catalogue.authoring.DraftSummary;

/** How far a draft has come, as colour, icon and word; for editors of other features. */
public final class DraftBadge extends Div {

    public DraftBadge(DraftSummary draft) {
        setId("draft-state");
        add(DraftWords.state(this, draft));
    }
}
