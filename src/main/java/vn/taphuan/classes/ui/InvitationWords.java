package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.invitation.Answer;
import vn.taphuan.classes.invitation.InvitationSummary;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How an invitation and its answer are shown. */
final class InvitationWords {

    private InvitationWords() {}

    static StateBadge badge(Component owner, InvitationSummary invitation) {
        var answer = invitation.answer();
        if (invitation.state() == InvitationSummary.State.ANSWERED && answer != null) {
            var word =
                    owner.getTranslation("invitations.choice." + answer.choice().name());
            return switch (answer.choice()) {
                case YES -> new StateBadge(Tone.DONE, "check", word);
                case NO -> new StateBadge(Tone.BLOCKED, "x", word);
                case OTHER_TIME -> new StateBadge(Tone.ATTENTION, "swap", word);
            };
        }
        var word =
                owner.getTranslation("invitations.state." + invitation.state().name());
        return switch (invitation.state()) {
            case WAITING, ANSWERED -> new StateBadge(Tone.NEUTRAL, "wait", word);
            case SILENT, OUTDATED -> new StateBadge(Tone.ATTENTION, "alert", word);
            case WITHDRAWN -> new StateBadge(Tone.NEUTRAL, "undo", word);
        };
    }

    /** What he wrote and which half-days he proposed; else until when he may answer. */
    static Component details(Component owner, InvitationSummary invitation) {
        var answer = Optional.ofNullable(invitation.answer());
        var proposals = answer.map(Answer::proposals).stream()
                .flatMap(times -> times.stream())
                .map(time -> Words.when(owner, time.date(), time.halfDay()))
                .collect(Collectors.joining("; "));
        var words = answer.flatMap(given -> Optional.ofNullable(given.words()))
                .map(said -> "“" + said + "”")
                .orElse("");
        var until = invitation.state() == InvitationSummary.State.WAITING
                ? owner.getTranslation("invitations.until", Formats.date(invitation.closesOn()))
                : "";
        var line = new Div(Stream.of(proposals, words, until)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        line.addClassNames("xs", "soft");
        return line;
    }
}
