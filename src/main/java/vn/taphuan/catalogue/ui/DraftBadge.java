package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How far a draft has come, as colour, icon and word. */
public final class DraftBadge extends Div {

    public DraftBadge(DraftState state) {
        setId("draft-state");
        var word = getTranslation("catalogue.draft-state." + state.name());
        add(
                switch (state) {
                    case OPEN -> new StateBadge(Tone.NEUTRAL, "edit", word);
                    case SUBMITTED -> new StateBadge(Tone.IN_PROGRESS, "eye", word);
                    case REVIEWED -> new StateBadge(Tone.DONE, "check", word);
                    case PUBLISHED -> new StateBadge(Tone.DONE, "check", word);
                    case DISCARDED -> new StateBadge(Tone.NEUTRAL, "x", word);
                });
    }
}
