package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.facts.Regulation;
import vn.taphuan.catalogue.regulations.RegulationSummary;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** What is read of regulations where the code has states. */
final class RegulationWords {

    static final String ALL = "content/regulations";

    private RegulationWords() {}

    static String address(String id) {
        return ALL + "/" + id;
    }

    /** A mark outweighs the fact sheet, which is older. */
    static StateBadge state(Component owner, RegulationSummary one) {
        if (one.mark() != null) {
            return new StateBadge(Tone.ATTENTION, "alert", owner.getTranslation("catalogue.regulations.state.marked"));
        }
        var states = one.regulation().papers().stream()
                .map(Regulation.Paper::state)
                .distinct()
                .toList();
        if (states.size() > 1) {
            return new StateBadge(Tone.NEUTRAL, "info", owner.getTranslation("catalogue.regulations.state.mixed"));
        }
        return paper(owner, states.getFirst());
    }

    static StateBadge paper(Component owner, Regulation.State state) {
        var word = owner.getTranslation("catalogue.regulations.state." + state);
        return switch (state) {
            case IN_FORCE -> new StateBadge(Tone.DONE, "check", word);
            case REPLACED -> new StateBadge(Tone.NEUTRAL, "clock", word);
            case UNKNOWN -> new StateBadge(Tone.ATTENTION, "alert", word);
        };
    }

    /** " · 07-KH/BCĐ, 12-QĐ/TW"; empty where no number is known. */
    static String numbers(RegulationSummary one) {
        var numbers = one.regulation().papers().stream()
                .map(Regulation.Paper::number)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : " · " + numbers;
    }
}
