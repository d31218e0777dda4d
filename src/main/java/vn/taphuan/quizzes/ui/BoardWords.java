package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.board.PersonLine;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.SiteCondition;
import vn.taphuan.quizzes.board.SiteLine;
import vn.taphuan.quizzes.board.Standing;
import vn.taphuan.quizzes.board.Tally;

/** How the board of a sitting says things; every method takes the component that speaks, for its language. */
final class BoardWords {

    private static final long SECONDS = 60;

    private BoardWords() {}

    /** "Lớp 5/2026: … · 08:00 – 08:30". */
    static String about(Component owner, Picture.Head head) {
        var label = head.trainingClass();
        return owner.getTranslation("classes.label.full", label.number(), String.valueOf(label.year()), label.name())
                + " · " + Formats.dateTime(head.opensAt()) + " – " + Formats.time(head.closesAt());
    }

    static String standing(Component owner, Standing standing) {
        return owner.getTranslation("quizzes.board.standing." + standing.name());
    }

    static String icon(Standing standing) {
        return switch (standing) {
            case NOT_BEGUN -> "wait";
            case ANSWERING -> "pen";
            case SILENT -> "clock";
            case OFFLINE -> "wifioff";
            case HANDED_IN -> "check";
            case TIMED_OUT -> "flag";
        };
    }

    static StateBadge badge(Component owner, Standing standing) {
        return new StateBadge(
                switch (standing) {
                    case NOT_BEGUN -> Tone.NEUTRAL;
                    case ANSWERING -> Tone.IN_PROGRESS;
                    case SILENT -> Tone.ATTENTION;
                    case OFFLINE -> Tone.BLOCKED;
                    case HANDED_IN, TIMED_OUT -> Tone.DONE;
                },
                icon(standing),
                standing(owner, standing));
    }

    static String icon(SiteLine site) {
        return switch (site.condition()) {
            case LINE_DOWN -> "wifioff";
            case SOME_UNHEARD -> site.tally().offline() > 0 ? "wifioff" : "clock";
            case NOT_OPENED -> "lock";
            case NOT_BEGUN -> "wait";
            case UNDER_WAY -> "pen";
            case NOT_YET -> "clock";
            case DONE -> "check";
        };
    }

    static Tone tone(SiteCondition condition) {
        return switch (condition) {
            case LINE_DOWN -> Tone.BLOCKED;
            case SOME_UNHEARD, NOT_OPENED, NOT_BEGUN -> Tone.ATTENTION;
            case UNDER_WAY -> Tone.IN_PROGRESS;
            case NOT_YET -> Tone.NEUTRAL;
            case DONE -> Tone.DONE;
        };
    }

    /** What is the matter at a place, in a word or two: "14 mất kết nối". */
    static String shortly(Component owner, SiteLine site) {
        var tally = site.tally();
        return switch (site.condition()) {
            case LINE_DOWN -> owner.getTranslation("quizzes.board.site.offline", tally.offline());
            case SOME_UNHEARD ->
                tally.offline() > 0
                        ? owner.getTranslation("quizzes.board.site.offline", tally.offline())
                        : owner.getTranslation("quizzes.board.site.silent", tally.silent());
            case NOT_BEGUN -> owner.getTranslation("quizzes.board.site.not-begun", tally.notBegun());
            case NOT_OPENED, UNDER_WAY, DONE -> condition(owner, site.condition());
            case NOT_YET ->
                owner.getTranslation(site.openedAt() == null ? "quizzes.board.site.shut" : "quizzes.board.site.soon");
        };
    }

    static String condition(Component owner, SiteCondition condition) {
        return owner.getTranslation("quizzes.board.condition." + condition.name());
    }

    /** All that is the matter at a place: "14 mất kết nối · 3 im lặng quá 60 giây". */
    static String fully(Component owner, SiteLine site) {
        var tally = site.tally();
        List<String> parts = new ArrayList<>();
        if (site.condition() == SiteCondition.NOT_OPENED) {
            parts.add(condition(owner, SiteCondition.NOT_OPENED));
        }
        if (tally.offline() > 0) {
            parts.add(owner.getTranslation("quizzes.board.site.offline", tally.offline()));
        }
        if (tally.silent() > 0) {
            parts.add(owner.getTranslation("quizzes.board.site.silent", tally.silent()));
        }
        if (site.condition() == SiteCondition.NOT_BEGUN) {
            parts.add(owner.getTranslation("quizzes.board.site.not-begun", tally.notBegun()));
        }
        return String.join(" · ", parts);
    }

    /** "còn 7 phút", "nộp lúc 08:21"; empty before somebody begins. */
    static String time(Component owner, PersonLine person, Instant now) {
        if (person.standing().isEnded()) {
            return owner.getTranslation(
                    "quizzes.board.ended-at", Formats.time(Objects.requireNonNull(person.endedAt())));
        }
        var deadline = person.deadline();
        if (deadline == null) {
            return "";
        }
        long seconds = Duration.between(now, deadline).toSeconds();
        if (seconds <= 0) {
            return owner.getTranslation("quizzes.board.being-ended");
        }
        return seconds < SECONDS
                ? owner.getTranslation("quizzes.board.left.last")
                : owner.getTranslation("quizzes.board.left", seconds / SECONDS);
    }

    /** "7,6", or a dash. */
    static String mean(Tally tally) {
        return mark(tally.mean());
    }

    static String mark(Optional<BigDecimal> mark) {
        return mark.map(Formats::mark).orElse("–");
    }
}
