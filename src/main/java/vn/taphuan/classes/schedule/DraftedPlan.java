package vn.taphuan.classes.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionContent;

/** The plan of a class with the moves of a draft; a move of a session that is no more does nothing. */
final class DraftedPlan {

    private final ClassDetail published;
    private final Map<SessionId, SessionMove> moves = new HashMap<>();

    DraftedPlan(ClassDetail published, List<SessionMove> moves) {
        this.published = published;
        moves.forEach(move -> this.moves.put(move.session(), move));
    }

    /** As it would be saved; sessions keep their order, so that they keep their numbers. */
    ClassContent content() {
        var known = published.content();
        return new ClassContent(
                known.centre(),
                known.name(),
                known.programme(),
                known.modules(),
                known.seats(),
                known.selfEnrolment(),
                known.advisedBy(),
                known.directedBy(),
                known.paper(),
                known.places(),
                known.sessions().stream().map(this::applied).toList());
    }

    private SessionContent applied(SessionContent session) {
        var move = session.id() == null ? null : moves.get(session.id());
        return move == null ? session : move.applied(session);
    }

    /** @param names of the rooms and lecturers of all moves */
    List<ScheduledSession> sessions(Map<UUID, String> names) {
        return ScheduledSession.of(published.sessions()).stream()
                .map(session -> {
                    var move = moves.get(session.session());
                    return move == null ? session : applied(session, move, names);
                })
                .toList();
    }

    static ScheduledSession applied(ScheduledSession session, SessionMove move, Map<UUID, String> names) {
        return new ScheduledSession(
                session.session(),
                session.number(),
                move.date(),
                move.halfDay(),
                session.periods(),
                session.modules(),
                named(move.rooms().stream().map(room -> room.value()).toList(), names),
                named(move.lecturers().stream().map(one -> one.value()).toList(), names));
    }

    private static List<ScheduledSession.Named> named(List<UUID> ids, Map<UUID, String> names) {
        return ids.stream()
                .map(id -> new ScheduledSession.Named(id, names.getOrDefault(id, "")))
                .toList();
    }

    /**
     * A move, and where another session of the class is in that half-day already, the move of that one to where the first one is
     * now: they exchange their half-days. What is over stays.
     */
    List<SessionMove> exchanging(SessionMove move, LocalDate today) {
        var now = sessions(Map.of());
        var from = now.stream()
                .filter(session -> session.session().equals(move.session()))
                .findFirst();
        var inTheWay = now.stream()
                .filter(other -> !other.session().equals(move.session())
                        && other.date().equals(move.date())
                        && other.halfDay() == move.halfDay()
                        && !other.date().isBefore(today))
                .findFirst();
        return Stream.concat(
                        Stream.of(move),
                        inTheWay.stream()
                                .flatMap(other -> from.stream()
                                        .map(first -> SessionMove.none(other).to(first.date(), first.halfDay()))))
                .toList();
    }

    /** These moves with more in place of earlier ones of the same sessions. */
    static List<SessionMove> with(List<SessionMove> moves, List<SessionMove> more) {
        var sessions = more.stream().map(SessionMove::session).toList();
        return Stream.concat(moves.stream().filter(move -> !sessions.contains(move.session())), more.stream())
                .toList();
    }

    /** The moves of sessions that there are and that are not like that already. */
    static List<SessionMove> open(List<SessionMove> moves, List<ScheduledSession> published) {
        return moves.stream()
                .filter(move -> published.stream()
                        .anyMatch(session -> session.session().equals(move.session()) && !move.isDone(session)))
                .toList();
    }
}
