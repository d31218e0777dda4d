package vn.taphuan.quizzes.sitting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.quizzes.QuizSubject.OfModule;

/**
 * A sitting with all that staff set up; whoever sees some of its places only gets these only.
 *
 * @param session of the class in which it is held, none for a time of its own
 * @param code of the short link: {@code /q/code}
 * @param version to hand back with a change
 */
public record SittingDetail(
        SittingSummary summary,
        @Nullable SessionId session,
        SittingRules rules,
        String code,
        List<SittingSite> sites,
        int version) {

    public SittingDetail {
        sites = List.copyOf(sites);
    }

    public Optional<SittingSite> site(PlaceId place) {
        return sites.stream().filter(site -> site.place().equals(place)).findFirst();
    }

    /** As it was set up; of somebody who sees some places only, with these. */
    public SittingContent content() {
        return new SittingContent(
                summary.about() instanceof OfModule(var module) ? module : null,
                session,
                rules,
                sites.stream().map(SittingSite::place).collect(Collectors.toSet()));
    }
}
