package vn.taphuan.quizzes.sitting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;

/**
 * What staff set up.
 *
 * @param module whose quiz is held; none for the final quiz of the class
 * @param session in which it is held; none for a time of its own
 * @param sites places of the class that take part, at least one
 */
public record SittingContent(
        @Nullable ModuleCode module, @Nullable SessionId session, SittingRules rules, Set<PlaceId> sites) {

    public SittingContent {
        sites = Set.copyOf(sites);
    }
}
