package vn.taphuan.classes.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.classes.BigClass;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/** A class day held at many places; what is said of the places goes the real way. */
public final class BigConference extends BigClass {

    private final List<SessionId> sessions = new ArrayList<>();
    private final List<List<UUID>> enrolments = new ArrayList<>();

    /** Running, with a morning and an afternoon of a day, and people who are made for it. */
    public BigConference(JdbcTemplate jdbc, UnitId centre, LocalDate day, int sites, int perSite) {
        super(jdbc, centre, day, sites, perSite);
        held(day, people(sites * perSite, i -> "Nông Văn Mẫu " + i));
    }

    /** The same for people who have accounts: the first at the first place, the next at the next, and so on again and again. */
    public BigConference(JdbcTemplate jdbc, UnitId centre, LocalDate day, int sites, List<UUID> accounts) {
        super(jdbc, centre, day, sites, Math.ceilDiv(accounts.size(), sites));
        held(day, accounts);
    }

    private void held(LocalDate day, List<UUID> accounts) {
        for (var half : HalfDay.values()) {
            var session = Ids.next();
            sessions.add(new SessionId(session));
            jdbc.update(
                    "insert into class_session (id, class_id, on_date, half_day, periods) values (?, ?, ?, ?, 4)",
                    session,
                    trainingClass,
                    day,
                    half.name());
        }
        for (var place : places()) {
            var room = room(place, 1, "Phòng họp");
            for (var session : sessions) {
                jdbc.update(
                        "insert into class_session_room (session_id, room_id, place_id, on_date, half_day, booked)"
                                + " select id, ?, ?, on_date, half_day, 1 from class_session where id = ?",
                        room,
                        place.value(),
                        session.value());
            }
            enrolments.add(new ArrayList<>());
        }
        int all = places().size();
        var seats = enrol(accounts, i -> i % all, "Đơn vị Mẫu");
        for (int i = 0; i < seats.size(); i++) {
            enrolments.get(i % all).add(seats.get(i));
        }
    }

    public SessionId morning() {
        return sessions.getFirst();
    }

    public SessionId afternoon() {
        return sessions.getLast();
    }

    /** So many of a place came in at a time. */
    public void came(int place, int count, Instant at) {
        List<Object[]> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(new Object[] {
                morning().value(), enrolments.get(place).get(i), i % 9 == 0 ? "LATE" : "PRESENT", Utc.of(at)
            });
        }
        jdbc.batchUpdate(
                "replace into class_attendance (session_id, enrolment_id, mark, missed_periods, seq, marked_at) values (?, ?, ?, 0, 1, ?)",
                marks);
    }

    @Override
    public void remove() {
        for (var session : sessions) {
            jdbc.update("delete from class_attendance where session_id = ?", session.value());
            jdbc.update("delete from class_sheet_key where session_id = ?", session.value());
            jdbc.update("delete from class_session_room where session_id = ?", session.value());
            jdbc.update("delete from class_session where id = ?", session.value());
        }
        super.remove();
    }
}
