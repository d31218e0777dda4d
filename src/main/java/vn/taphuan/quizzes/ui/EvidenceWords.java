package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.attempt.EvidenceState;
import vn.taphuan.quizzes.attempt.EvidenceSummary;

/** Late answers in words. */
final class EvidenceWords {

    private static final Duration IN_SECONDS = Duration.ofMinutes(2);
    private static final Duration IN_MINUTES = Duration.ofHours(2);
    private static final Duration IN_HOURS = Duration.ofDays(2);

    private EvidenceWords() {}

    static StateBadge state(Component page, EvidenceState state) {
        var word = page.getTranslation("quizzes.evidence.state." + state.name());
        return switch (state) {
            case OPEN -> new StateBadge(Tone.ATTENTION, "clock", word);
            case ACCEPTED, COUNTED -> new StateBadge(Tone.DONE, "check", word);
            case REJECTED -> new StateBadge(Tone.NEUTRAL, "ban", word);
        };
    }

    /** How long after the deadline something came. */
    static String after(Component page, Instant deadline, Instant at) {
        var late = Duration.between(deadline, at);
        if (late.compareTo(IN_SECONDS) < 0) {
            return page.getTranslation("quizzes.evidence.after.seconds", late.toSeconds());
        }
        if (late.compareTo(IN_MINUTES) < 0) {
            return page.getTranslation("quizzes.evidence.after.minutes", late.toMinutes());
        }
        return late.compareTo(IN_HOURS) < 0
                ? page.getTranslation("quizzes.evidence.after.hours", late.toHours())
                : page.getTranslation("quizzes.evidence.after.days", late.toDays());
    }

    static String attempt(Component page, EvidenceSummary one) {
        var attempt = page.getTranslation("quizzes.evidence.attempt", one.title(), one.number());
        return one.className() == null ? attempt : attempt + " · " + one.className();
    }

    static String score(BigDecimal score) {
        var format = NumberFormat.getNumberInstance(UI.getCurrentOrThrow().getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(score);
    }
}
