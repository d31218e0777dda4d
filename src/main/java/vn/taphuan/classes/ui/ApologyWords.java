package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import vn.taphuan.classes.absence.ApologyState;
import vn.taphuan.classes.absence.MakeUpState;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How pages call the states of apologies and make-up sessions. */
final class ApologyWords {

    private ApologyWords() {}

    static Span badge(Component owner, ApologyState state) {
        var text = owner.getTranslation("apology.state." + state.name());
        return switch (state) {
            case ASKED -> new StateBadge(Tone.ATTENTION, "clock", text);
            case ACCEPTED -> new StateBadge(Tone.DONE, "check", text);
            case DECLINED -> new StateBadge(Tone.BLOCKED, "x", text);
            case WITHDRAWN -> new StateBadge(Tone.NEUTRAL, "minus", text);
        };
    }

    static Span badge(Component owner, MakeUpState state) {
        var text = owner.getTranslation("makeup.state." + state.name());
        return switch (state) {
            case OFFERED -> new StateBadge(Tone.ATTENTION, "clock", text);
            case ACCEPTED -> new StateBadge(Tone.DONE, "check", text);
            case DECLINED -> new StateBadge(Tone.BLOCKED, "x", text);
            case WITHDRAWN -> new StateBadge(Tone.NEUTRAL, "minus", text);
        };
    }
}
