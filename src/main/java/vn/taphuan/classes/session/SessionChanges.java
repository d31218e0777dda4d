package vn.taphuan.classes.session;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;

/**
 * What a change of a plan means for each session: its entry in calendars, which counts the changes since the class was approved, and
 * the events that tell it. Works within the transaction that stores the plan; nothing is told of a class that nobody counts on yet.
 */
@Component
class SessionChanges {

    /** People count on the plan of a class in these states. */
    private static final Set<ClassState> COUNTED_ON =
            EnumSet.of(ClassState.APPROVED, ClassState.OPEN, ClassState.RUNNING);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionChanges(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A class that was stored for the first time. */
    void created(ClassDetail is) {
        is.sessions().forEach(session -> keep(is, session, 0));
    }

    void edited(ClassDetail was, ClassDetail is) {
        boolean told = COUNTED_ON.contains(is.state());
        boolean renamed = !was.name().equals(is.name());
        var before = byId(was);
        for (var session : is.sessions()) {
            var earlier = before.remove(session.id());
            boolean changed = earlier == null || renamed || !sameEntry(earlier, session);
            keep(is, session, told && earlier != null && changed ? 1 : 0);
            if (told && earlier == null) {
                added(is, session);
            } else if (told && earlier != null) {
                changed(is, earlier, session);
            }
        }
        before.values().forEach(gone -> dropped(is, gone, told));
    }

    /** @param before the state that the class came from */
    void stepped(ClassState before, ClassDetail is, @Nullable String reason) {
        if (is.state() == ClassState.APPROVED) {
            events.publishEvent(new ClassApproved(Ids.next(), is.id()));
        } else if (is.state() == ClassState.OPEN) {
            events.publishEvent(new ClassOpened(Ids.next(), is.id()));
        } else if (is.state() == ClassState.CANCELLED && COUNTED_ON.contains(before)) {
            is.sessions().forEach(session -> keep(is, session, 1));
            events.publishEvent(new ClassCancelled(Ids.next(), is.id(), reason));
        }
    }

    private static Map<SessionId, SessionDetail> byId(ClassDetail of) {
        return of.sessions().stream()
                .collect(Collectors.toMap(
                        SessionDetail::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static boolean sameEntry(SessionDetail was, SessionDetail is) {
        return !moved(was, is)
                && was.periods() == is.periods()
                && was.modules().equals(is.modules())
                && rooms(was).equals(rooms(is))
                && lecturers(was).equals(lecturers(is));
    }

    private static boolean moved(SessionDetail was, SessionDetail is) {
        return !was.date().equals(is.date()) || was.halfDay() != is.halfDay();
    }

    private static Set<RoomId> rooms(SessionDetail of) {
        return of.rooms().stream().map(SessionDetail.RoomUse::room).collect(Collectors.toSet());
    }

    private static Set<RoomId> rooms(SessionDetail of, PlaceId at) {
        return of.rooms().stream()
                .filter(use -> use.place().equals(at))
                .map(SessionDetail.RoomUse::room)
                .collect(Collectors.toSet());
    }

    private static Set<LecturerId> lecturers(SessionDetail of) {
        return of.lecturers().stream().map(SessionDetail.Teacher::lecturer).collect(Collectors.toSet());
    }

    private void added(ClassDetail in, SessionDetail session) {
        events.publishEvent(new SessionAdded(Ids.next(), in.id(), session.id(), session.date(), session.halfDay()));
        lecturers(session).forEach(lecturer -> booked(in, session, lecturer));
    }

    private void changed(ClassDetail in, SessionDetail was, SessionDetail is) {
        if (moved(was, is)) {
            events.publishEvent(
                    new SessionMoved(Ids.next(), in.id(), is.id(), was.date(), was.halfDay(), is.date(), is.halfDay()));
        } else {
            places(was, is).stream()
                    .filter(place -> !rooms(was, place).equals(rooms(is, place)))
                    .forEach(place -> events.publishEvent(
                            new RoomsChanged(Ids.next(), in.id(), is.id(), place, is.date(), is.halfDay())));
        }
        if (moved(was, is) || !rooms(was).equals(rooms(is))) {
            lecturers(is).stream()
                    .filter(lecturer -> lecturers(was).contains(lecturer))
                    .forEach(lecturer -> events.publishEvent(new TeachingMoved(
                            Ids.next(),
                            in.id(),
                            is.id(),
                            lecturer,
                            was.date(),
                            was.halfDay(),
                            is.date(),
                            is.halfDay())));
        }
        lecturers(is).stream()
                .filter(lecturer -> !lecturers(was).contains(lecturer))
                .forEach(lecturer -> booked(in, is, lecturer));
        lecturers(was).stream()
                .filter(lecturer -> !lecturers(is).contains(lecturer))
                .forEach(lecturer -> released(in, was, lecturer));
        leave(is.id(), things(was), things(is));
    }

    private static Set<PlaceId> places(SessionDetail was, SessionDetail is) {
        return Stream.of(was, is)
                .flatMap(session -> session.rooms().stream())
                .map(SessionDetail.RoomUse::place)
                .collect(Collectors.toSet());
    }

    private void dropped(ClassDetail in, SessionDetail gone, boolean told) {
        if (!told) {
            jdbc.sql("delete from class_session_calendar where session_id = ?")
                    .param(gone.id().value())
                    .update();
            return;
        }
        keep(in, gone, 1);
        jdbc.sql("update class_session_calendar set gone = true where session_id = ?")
                .param(gone.id().value())
                .update();
        leave(gone.id(), things(gone), Set.of());
        events.publishEvent(new SessionCancelled(Ids.next(), in.id(), gone.id(), gone.date(), gone.halfDay()));
        lecturers(gone).forEach(lecturer -> released(in, gone, lecturer));
    }

    private void booked(ClassDetail in, SessionDetail session, LecturerId lecturer) {
        events.publishEvent(
                new LecturerBooked(Ids.next(), in.id(), session.id(), lecturer, session.date(), session.halfDay()));
    }

    private void released(ClassDetail in, SessionDetail session, LecturerId lecturer) {
        events.publishEvent(
                new LecturerReleased(Ids.next(), in.id(), session.id(), lecturer, session.date(), session.halfDay()));
    }

    /** @param more by how much the sequence grows: 0 where nothing that a calendar shows has changed, or nobody counts on it */
    private void keep(ClassDetail in, SessionDetail session, int more) {
        jdbc.sql("""
                        insert into class_session_calendar
                          (session_id, class_id, sequence, changed_at, gone, on_date, half_day, periods)
                        values (:session, :class, 0, :now, false, :date, :half, :periods)
                        on duplicate key update sequence = sequence + :more,
                          changed_at = case when :more = 0 then changed_at else :now end,
                          on_date = :date, half_day = :half, periods = :periods""")
                .param("session", session.id().value())
                .param("class", in.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("date", session.date())
                .param("half", session.halfDay().name())
                .param("periods", session.periods())
                .param("more", more)
                .update();
    }

    /** Rooms and lecturers by the values of their ids, which never meet. */
    private static Set<UUID> things(SessionDetail of) {
        return Stream.concat(
                        rooms(of).stream().map(RoomId::value),
                        lecturers(of).stream().map(LecturerId::value))
                .collect(Collectors.toSet());
    }

    /** So that the calendar of a room or lecturer that the session has left says so. */
    private void leave(SessionId session, Set<UUID> before, Set<UUID> now) {
        var left = new HashSet<>(before);
        left.removeAll(now);
        left.forEach(thing -> jdbc.sql("insert ignore into class_session_left (session_id, thing_id) values (?, ?)")
                .params(session.value(), thing)
                .update());
        if (!now.isEmpty()) {
            jdbc.sql("delete from class_session_left where session_id = :session and thing_id in (:things)")
                    .param("session", session.value())
                    .param("things", List.copyOf(now))
                    .update();
        }
    }
}
