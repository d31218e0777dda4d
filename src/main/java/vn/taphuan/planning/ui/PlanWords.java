package vn.taphuan.planning.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import vn.taphuan.planning.Pace;
import vn.taphuan.planning.PlanLine;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How the pages of plans say things. */
final class PlanWords {

    private PlanWords() {}

    static StateBadge pace(Component owner, Pace pace) {
        var word = owner.getTranslation("planning.pace." + pace.name());
        return switch (pace) {
            case DONE -> new StateBadge(Tone.DONE, "check", word);
            case LATE -> new StateBadge(Tone.BLOCKED, "alert", word);
            case BEHIND -> new StateBadge(Tone.ATTENTION, "clock", word);
            case ON_TRACK -> new StateBadge(Tone.IN_PROGRESS, "right", word);
        };
    }

    /** How many lines are late or behind; else whether all is done. */
    static StateBadge worst(Component owner, List<PlanLine> lines) {
        long late = lines.stream().filter(line -> line.pace() == Pace.LATE).count();
        long behind = lines.stream().filter(line -> line.pace() == Pace.BEHIND).count();
        if (late > 0) {
            return new StateBadge(Tone.BLOCKED, "alert", owner.getTranslation("planning.late", late));
        }
        if (behind > 0) {
            return new StateBadge(Tone.ATTENTION, "clock", owner.getTranslation("planning.behind", behind));
        }
        return pace(owner, lines.stream().allMatch(line -> line.pace() == Pace.DONE) ? Pace.DONE : Pace.ON_TRACK);
    }
}
