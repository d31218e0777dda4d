package vn.taphuan.classes.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.schedule.ScheduledSession;
import vn.taphuan.classes.schedule.SessionMove;

/** What the rows of the board are: rooms, or lecturers. */
enum BoardSide {
    ROOMS {
        @Override
        List<ScheduledSession.Named> named(ScheduledSession session) {
            return session.rooms();
        }

        @Override
        String below(ScheduledSession session) {
            return session.lecturerNames();
        }
    },
    LECTURERS {
        @Override
        List<ScheduledSession.Named> named(ScheduledSession session) {
            return session.lecturers();
        }

        @Override
        String below(ScheduledSession session) {
            return session.roomNames();
        }
    };

    abstract List<ScheduledSession.Named> named(ScheduledSession session);

    /** What the row does not say of a session. */
    abstract String below(ScheduledSession session);

    /** The session moves with all that it has; in place of the row it comes from it gets the row that it goes to. */
    SessionMove move(BoardCard card, BoardField to) {
        var session = card.session().shown();
        return new SessionMove(
                session.session(),
                to.date(),
                to.halfDay(),
                after(ROOMS, session, card, to).map(RoomId::new).toList(),
                after(LECTURERS, session, card, to).map(LecturerId::new).toList());
    }

    private Stream<UUID> after(BoardSide side, ScheduledSession session, BoardCard card, BoardField to) {
        var has = ids(side.named(session));
        return (side == this ? exchanged(has, card.from(), to.row().id()) : has).stream();
    }

    /** The rows in which a session stands. */
    List<UUID> rows(ScheduledSession session) {
        var its = named(session);
        return its.isEmpty() ? List.of(WeekBoard.NONE) : ids(its);
    }

    private static List<UUID> ids(List<ScheduledSession.Named> some) {
        return some.stream().map(ScheduledSession.Named::id).toList();
    }

    private static List<UUID> exchanged(List<UUID> has, UUID goes, UUID comes) {
        List<UUID> after = new ArrayList<>();
        has.stream().filter(one -> !one.equals(goes) && !one.equals(comes)).forEach(after::add);
        if (!comes.equals(WeekBoard.NONE)) {
            after.add(comes);
        }
        return after;
    }
}
