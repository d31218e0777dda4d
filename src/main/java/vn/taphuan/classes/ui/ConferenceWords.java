package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.ProblemKind;
import vn.taphuan.classes.conference.SiteCondition;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.classes.conference.SiteLine.SiteClerk;
import vn.taphuan.classes.conference.SiteLink;
import vn.taphuan.classes.conference.SiteProblem;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.PhoneCall;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How the board of a conference says things; every method takes the component that speaks, for its language. */
final class ConferenceWords {

    private ConferenceWords() {}

    /** "Buổi 1, sáng Thứ Tư, 21/10/2026". */
    static String about(Component owner, ConferencePicture.Head head) {
        return owner.getTranslation("classes.session", head.number()) + ", "
                + Words.when(owner, head.date(), head.halfDay());
    }

    static String icon(SiteLine site) {
        return switch (site.condition()) {
            case CUT_OFF -> "wifioff";
            case TROUBLE, DIFFERENT -> "alert";
            case NOT_CONNECTED, NO_HEADS -> "wait";
            case SILENT, NOT_YET -> "clock";
            case FINE -> "check";
        };
    }

    static Tone tone(SiteCondition condition) {
        return switch (condition) {
            case CUT_OFF -> Tone.BLOCKED;
            case TROUBLE, NOT_CONNECTED, NO_HEADS, SILENT, DIFFERENT -> Tone.ATTENTION;
            case FINE -> Tone.DONE;
            case NOT_YET -> Tone.NEUTRAL;
        };
    }

    /** The look that the tiles of the board of a sitting have for the same weight. */
    static String look(SiteCondition condition) {
        return switch (condition) {
            case CUT_OFF -> "is-line-down";
            case TROUBLE, DIFFERENT -> "is-some-unheard";
            case NOT_CONNECTED, NO_HEADS, SILENT -> "is-not-opened";
            case FINE -> "is-done";
            case NOT_YET -> "is-not-yet";
        };
    }

    /** What is the matter at a place, in a word or two: "thiếu 7". */
    static String shortly(Component owner, SiteLine site) {
        return switch (site.condition()) {
            case TROUBLE -> problem(owner, site.problems().getFirst());
            case CUT_OFF ->
                site.problems().stream()
                        .filter(problem -> problem.kind().cutsOff())
                        .findFirst()
                        .map(problem -> problem(owner, problem))
                        .orElseGet(() -> condition(owner, SiteCondition.CUT_OFF));
            case DIFFERENT -> difference(owner, site);
            case FINE -> site.heads() == null ? link(owner, site.link()) : difference(owner, site);
            case NOT_CONNECTED, NO_HEADS, SILENT, NOT_YET -> condition(owner, site.condition());
        };
    }

    /** All that is the matter at a place: "Mất tiếng · thiếu 7 · 13 phút". */
    static String fully(Component owner, SiteLine site, ConferencePicture.Head head, Instant now) {
        List<String> parts = new ArrayList<>();
        parts.add(shortly(owner, site));
        site.problems().stream()
                .map(problem -> problem(owner, problem))
                .filter(words -> !parts.contains(words))
                .forEach(parts::add);
        if (site.condition() != SiteCondition.DIFFERENT
                && site.heads() != null
                && Math.abs(site.difference()) >= head.difference()) {
            parts.add(difference(owner, site));
        }
        var since = since(site, head);
        if (since != null && since.isBefore(now)) {
            parts.add(lasting(owner, Duration.between(since, now)));
        }
        return String.join(" · ", parts);
    }

    /** The same without the name of the condition, where that stands beside it. */
    static String details(Component owner, SiteLine site, ConferencePicture.Head head, Instant now) {
        var all = fully(owner, site, head, now);
        var name = condition(owner, site.condition()) + " · ";
        return all.startsWith(name) ? all.substring(name.length()) : all;
    }

    private static @Nullable Instant since(SiteLine site, ConferencePicture.Head head) {
        return switch (site.condition()) {
            case CUT_OFF ->
                site.link() == SiteLink.LOST
                        ? site.linkAt()
                        : site.problems().getFirst().since();
            case TROUBLE -> site.problems().getFirst().since();
            case SILENT -> site.wordAt() == null || site.wordAt().isBefore(head.begin()) ? head.begin() : site.wordAt();
            case NOT_CONNECTED, NO_HEADS -> head.begin();
            case DIFFERENT, FINE, NOT_YET -> null;
        };
    }

    /** "13 phút", "2 giờ 5 phút". */
    static String lasting(Component owner, Duration time) {
        return time.toHours() == 0
                ? owner.getTranslation("classes.conference.minutes", Math.max(1, time.toMinutes()))
                : owner.getTranslation("classes.conference.hours", time.toHours(), time.toMinutesPart());
    }

    static String condition(Component owner, SiteCondition condition) {
        return owner.getTranslation("classes.conference.condition." + condition.name());
    }

    static String problem(Component owner, SiteProblem problem) {
        return problem.words().isEmpty() ? kind(owner, problem.kind()) : problem.words();
    }

    static String kind(Component owner, ProblemKind kind) {
        return owner.getTranslation("classes.site.kind." + kind.name());
    }

    static String link(Component owner, @Nullable SiteLink link) {
        return owner.getTranslation("classes.conference.link." + (link == null ? "none" : link.name()));
    }

    /** "đủ", "thiếu 7", "thừa 5"; a dash before the first count. */
    static String difference(Component owner, SiteLine site) {
        if (site.heads() == null) {
            return "–";
        }
        int difference = site.difference();
        if (difference == 0) {
            return owner.getTranslation("classes.conference.diff.equal");
        }
        return owner.getTranslation(
                difference < 0 ? "classes.conference.diff.less" : "classes.conference.diff.more", Math.abs(difference));
    }

    /** "−116", "+5", "0". */
    static String signed(int difference) {
        return (difference < 0 ? "−" : difference > 0 ? "+" : "") + Formats.number(Math.abs(difference));
    }

    static String heads(SiteLine site) {
        return site.heads() == null ? "–" : Formats.number(site.heads());
    }

    /** Names of the clerks of a place. */
    static String clerks(SiteLine site) {
        return site.clerks().stream().map(SiteClerk::fullName).collect(Collectors.joining(", "));
    }

    /** The way to each clerk: a number to be tapped, an address to write to. */
    static Div ways(Component owner, SiteLine site) {
        var ways = new Div();
        ways.addClassNames("conference-ways", "stack", "stack-2");
        if (site.clerks().isEmpty()) {
            var nobody = new Span(owner.getTranslation("classes.conference.no-clerk"));
            nobody.addClassName("t-warn");
            ways.add(nobody);
        }
        for (var clerk : site.clerks()) {
            var way = new Div(new Span(clerk.fullName()));
            way.addClassNames("row", "wrap");
            if (!clerk.phone().isEmpty()) {
                var call = call(owner, clerk, clerk.phone());
                way.add(
                        call.link(),
                        call.message(
                                owner.getTranslation("classes.conference.message"),
                                owner.getTranslation("classes.conference.message-to", clerk.fullName())));
            }
            if (!clerk.email().isEmpty()) {
                var mail = new Anchor("mailto:" + clerk.email(), owner.getTranslation("classes.conference.write"));
                mail.getElement()
                        .setAttribute(
                                "aria-label", owner.getTranslation("classes.conference.write-to", clerk.fullName()));
                way.add(mail);
            }
            ways.add(way);
        }
        return ways;
    }

    static PhoneCall call(Component owner, SiteClerk clerk, String words) {
        return new PhoneCall(
                clerk.phone(),
                words,
                owner.getTranslation("classes.conference.call-whom", clerk.fullName(), clerk.phone()));
    }
}
