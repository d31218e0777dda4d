package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import vn.taphuan.catalogue.facts.Certainty;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How sure a fact is, as colour, icon and words. */
final class FactBadge extends Div {

    FactBadge(Certainty certainty) {
        addClassName("fact-badge");
        var word = getTranslation("catalogue.certainty." + certainty.text());
        add(
                switch (certainty) {
                    case READ -> new StateBadge(Tone.DONE, "check", word);
                    case SECONDARY -> new StateBadge(Tone.ATTENTION, "alert", word);
                    case GENERAL -> new StateBadge(Tone.ATTENTION, "alert", word);
                    case GAP -> new StateBadge(Tone.BLOCKED, "stop", word);
                });
    }
}
