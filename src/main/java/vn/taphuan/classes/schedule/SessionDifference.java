package vn.taphuan.classes.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.SessionId;

/**
 * Wherein a session of one version of a schedule differs from the same session of another version. Its number and the names of
 * its rooms and lecturers are no difference.
 *
 * @param before none for a new one
 * @param after none for one that is not held
 */
public record SessionDifference(
        @Nullable ScheduledSession before, @Nullable ScheduledSession after) {

    /** Sessions that are in one version alone or not the same in both, in the order of the first version, new ones last. */
    public static List<SessionDifference> between(List<ScheduledSession> first, List<ScheduledSession> second) {
        Map<SessionId, ScheduledSession> later = new HashMap<>();
        second.forEach(session -> later.put(session.session(), session));
        Set<SessionId> known = first.stream().map(ScheduledSession::session).collect(Collectors.toSet());
        List<SessionDifference> differences = new ArrayList<>();
        first.stream()
                .map(session -> new SessionDifference(session, later.get(session.session())))
                .filter(SessionDifference::isOne)
                .forEach(differences::add);
        second.stream()
                .filter(session -> !known.contains(session.session()))
                .map(session -> new SessionDifference(null, session))
                .forEach(differences::add);
        return differences;
    }

    private boolean isOne() {
        return before == null
                || after == null
                || isMoved()
                || hasOtherRooms()
                || hasOtherLecturers()
                || hasOtherContents();
    }

    /** To another half-day. */
    public boolean isMoved() {
        return before != null
                && after != null
                && !(before.date().equals(after.date()) && before.halfDay() == after.halfDay());
    }

    public boolean hasOtherRooms() {
        return before != null && after != null && !ids(before.rooms()).equals(ids(after.rooms()));
    }

    public boolean hasOtherLecturers() {
        return before != null && after != null && !ids(before.lecturers()).equals(ids(after.lecturers()));
    }

    /** Other modules, or more or fewer periods. */
    public boolean hasOtherContents() {
        return before != null
                && after != null
                && !(before.periods() == after.periods() && before.modules().equals(after.modules()));
    }

    /** The session by the number that people know it by: that of the version before. */
    public ScheduledSession known() {
        return before == null ? Objects.requireNonNull(after) : before;
    }

    private static Set<UUID> ids(List<ScheduledSession.Named> some) {
        return new HashSet<>(some.stream().map(ScheduledSession.Named::id).toList());
    }
}
