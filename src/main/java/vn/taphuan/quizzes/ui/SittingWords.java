package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.bank.Grading;
import vn.taphuan.quizzes.sitting.SittingAttempt;
import vn.taphuan.quizzes.sitting.SittingPerson;
import vn.taphuan.quizzes.sitting.SittingSite;
import vn.taphuan.quizzes.sitting.SittingState;
import vn.taphuan.quizzes.sitting.SittingSummary;

/** How the staff's pages say things about sittings; every method takes the component that speaks, for its language. */
final class SittingWords {

    private SittingWords() {}

    static String label(Component owner, ClassLabel label) {
        return owner.getTranslation(
                "quizzes.sitting.class",
                label.number() + "/" + label.year() + (label.name().isBlank() ? "" : ": " + label.name()));
    }

    static Span badge(Component owner, SittingSummary sitting, Instant now) {
        boolean over = sitting.state() == SittingState.CLOSED
                || (sitting.state() != SittingState.DRAFT && !now.isBefore(sitting.closesAt()));
        if (over) {
            return badge(owner, Tone.DONE, "check", "CLOSED");
        }
        return switch (sitting.state()) {
            case DRAFT -> badge(owner, Tone.NEUTRAL, "edit", "DRAFT");
            case PREPARED -> badge(owner, Tone.IN_PROGRESS, "file", "PREPARED");
            case OPEN -> badge(owner, Tone.EARNED, "clock", "OPEN");
            case CLOSED -> badge(owner, Tone.DONE, "check", "CLOSED");
        };
    }

    private static Span badge(Component owner, Tone tone, String icon, String state) {
        return new StateBadge(tone, icon, owner.getTranslation("quizzes.sitting.state." + state));
    }

    static Span site(Component owner, SittingSite site) {
        if (site.openedAt() == null) {
            return new StateBadge(Tone.NEUTRAL, "lock", owner.getTranslation("quizzes.sitting.site.shut"));
        }
        return site.closedAt() == null
                ? new StateBadge(
                        Tone.DONE,
                        "check",
                        owner.getTranslation("quizzes.sitting.site.open", Formats.time(site.openedAt())))
                : new StateBadge(
                        Tone.NEUTRAL,
                        "stop",
                        owner.getTranslation("quizzes.sitting.site.closed", Formats.time(site.closedAt())));
    }

    /** "16:00 – 16:45, 21/11/2026". */
    static String window(Instant opens, Instant closes) {
        var from = opens.atZone(PlatformTime.ZONE).toLocalDate();
        var to = closes.atZone(PlatformTime.ZONE).toLocalDate();
        return from.equals(to)
                ? Formats.time(opens) + " – " + Formats.time(closes) + ", " + Formats.date(from)
                : Formats.dateTime(opens) + " – " + Formats.dateTime(closes);
    }

    static Span person(Component owner, SittingPerson person, Instant now) {
        if (person.attempts().isEmpty()) {
            return new StateBadge(Tone.NEUTRAL, "minus", owner.getTranslation("quizzes.sitting.person.none"));
        }
        return attempt(owner, person.attempts().getLast(), now);
    }

    private static Span attempt(Component owner, SittingAttempt last, Instant now) {
        var ended = last.endedAt() == null ? "" : Formats.time(last.endedAt());
        return switch (last.state()) {
            case RUNNING ->
                new StateBadge(
                        Tone.IN_PROGRESS,
                        "clock",
                        owner.getTranslation(
                                now.isBefore(last.deadline())
                                        ? "quizzes.sitting.person.running"
                                        : "quizzes.sitting.person.ending",
                                Formats.time(last.deadline())));
            case SUBMITTED ->
                new StateBadge(Tone.DONE, "check", owner.getTranslation("quizzes.sitting.person.submitted", ended));
            case EXPIRED ->
                new StateBadge(Tone.ATTENTION, "alert", owner.getTranslation("quizzes.sitting.person.expired", ended));
        };
    }

    /** To which the ended attempts come; none before one has ended. */
    static Optional<BigDecimal> mark(SittingPerson person, Grading grading) {
        var marks = person.attempts().stream()
                .flatMap(attempt -> Stream.ofNullable(attempt.score()))
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(grading.of(marks));
    }

    static Component mark(Component owner, SittingPerson person, Grading grading, int passPercent) {
        var mark = mark(person, grading);
        if (mark.isEmpty()) {
            return new Span();
        }
        var words = one(mark.get());
        return mark.get().movePointRight(1).compareTo(BigDecimal.valueOf(passPercent)) >= 0
                ? new StateBadge(Tone.DONE, "check", owner.getTranslation("quizzes.sitting.mark.passed", words))
                : new StateBadge(Tone.ATTENTION, "x", owner.getTranslation("quizzes.sitting.mark.failed", words));
    }

    /** "7,5": always one decimal, as marks are written. */
    static String one(BigDecimal mark) {
        return mark.setScale(1).toPlainString().replace('.', ',');
    }

    static boolean runs(SittingPerson person) {
        return !person.attempts().isEmpty() && person.attempts().getLast().state() == AttemptState.RUNNING;
    }
}
