package vn.taphuan.classes.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A class day with as many people and places as wanted, written straight into the tables; what is said of the places goes the real way. */
public final class BigConference {

    private final JdbcTemplate jdbc;
    private final UUID trainingClass = Ids.next();
    private final List<SessionId> sessions = new ArrayList<>();
    private final List<PlaceId> places = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<List<UUID>> enrolments = new ArrayList<>();
    private final UnitId centre;
    private final int perSite;

    /** Running, with a morning and an afternoon of a day, and people who are made for it. */
    public BigConference(JdbcTemplate jdbc, UnitId centre, LocalDate day, int sites, int perSite) {
        this(perSite, jdbc, centre, day, sites);
        enrol(made(sites * perSite));
    }

    /** The same for people who have accounts: the first at the first place, the next at the next, and so on again and again. */
    public BigConference(JdbcTemplate jdbc, UnitId centre, LocalDate day, int sites, List<UUID> accounts) {
        this(Math.ceilDiv(accounts.size(), sites), jdbc, centre, day, sites);
        enrol(accounts);
    }

    private BigConference(int perSite, JdbcTemplate jdbc, UnitId centre, LocalDate day, int sites) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.perSite = perSite;
        jdbc.update(
                """
                insert into training_class (id, centre_id, class_year, number, name, search_key, programme_code, seats, seats_taken, self_enrolment, state,
                  first_day, last_day)
                values (?, ?, 2032, ?, 'Hội nghị trực tuyến tập huấn lịch sử Đảng bộ địa phương', 'hoi nghi', 'lich-su-dang', 3000, 0, false, 'RUNNING',
                  ?, ?)""", trainingClass, centre.value(), 1000 + Math.floorMod(trainingClass.hashCode(), 100_000), day, day);
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
        var names = jdbc.queryForList(
                "select name from unit where kind in ('COMMUNE', 'SECTOR') and valid_to is null order by name",
                String.class);
        for (int i = 0; i < sites; i++) {
            place(i, names.get(i % names.size()));
        }
    }

    public SessionId morning() {
        return sessions.getFirst();
    }

    public SessionId afternoon() {
        return sessions.getLast();
    }

    public PlaceId place(int number) {
        return places.get(number);
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

    public void clerk(int place, AccountId clerk) {
        jdbc.update(
                "insert ignore into class_place_clerk (place_id, account_id) values (?, ?)",
                places.get(place).value(),
                clerk.value());
    }

    public void withoutClerk(int place, AccountId clerk) {
        jdbc.update(
                "delete from class_place_clerk where place_id = ? and account_id = ?",
                places.get(place).value(),
                clerk.value());
    }

    /** Nothing of it remains. */
    public void remove() {
        for (var session : sessions) {
            jdbc.update("delete from class_attendance where session_id = ?", session.value());
            jdbc.update("delete from class_sheet_key where session_id = ?", session.value());
            jdbc.update("delete from class_session_room where session_id = ?", session.value());
            jdbc.update("delete from class_session where id = ?", session.value());
        }
        jdbc.update("delete from class_enrolment where class_id = ?", trainingClass);
        jdbc.update(
                "delete k from class_place_clerk k join class_place p on p.id = k.place_id where p.class_id = ?",
                trainingClass);
        var venues =
                jdbc.queryForList("select venue_id from class_place where class_id = ?", UUID.class, trainingClass);
        jdbc.update("delete from class_place where class_id = ?", trainingClass);
        venues.forEach(venue -> jdbc.update("delete from class_room where venue_id = ?", venue));
        venues.forEach(venue -> jdbc.update("delete from class_venue where id = ?", venue));
        jdbc.update("delete from training_class where id = ?", trainingClass);
        jdbc.batchUpdate(
                "delete from account where id = ?",
                people.stream().map(person -> new Object[] {person}).toList());
    }

    private void place(int number, String name) {
        var venue = Ids.next();
        var place = Ids.next();
        jdbc.update(
                "insert into class_venue (id, unit_id, name, search_key) values (?, ?, ?, ?)",
                venue,
                centre.value(),
                name,
                VietnameseNames.searchKey(name));
        jdbc.update(
                "insert into class_place (id, class_id, ordinal, venue_id, name, seats) values (?, ?, ?, ?, ?, ?)",
                place,
                trainingClass,
                number,
                venue,
                name,
                perSite);
        places.add(new PlaceId(place));
        var room = Ids.next();
        jdbc.update(
                "insert into class_room (id, venue_id, ordinal, name, seats) values (?, ?, 1, 'Phòng họp', ?)",
                room,
                venue,
                perSite);
        for (var session : sessions) {
            jdbc.update(
                    "insert into class_session_room (session_id, room_id, place_id, on_date, half_day, booked)"
                            + " select id, ?, ?, on_date, half_day, 1 from class_session where id = ?",
                    room,
                    place,
                    session.value());
        }
    }

    private List<UUID> made(int count) {
        List<Object[]> accounts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var id = Ids.next();
            var name = "Nông Văn Mẫu " + i;
            people.add(id);
            accounts.add(new Object[] {
                id, "hn." + id, name, VietnameseNames.sortKey(name), VietnameseNames.searchKey(name), centre.value()
            });
        }
        jdbc.batchUpdate(
                "insert into account (id, user_name, full_name, sort_key, search_key, unit_id, state, created_at) values (?, ?, ?, ?, ?, ?, 'ACTIVE', now(6))",
                accounts);
        return people;
    }

    private void enrol(List<UUID> accounts) {
        places.forEach(place -> enrolments.add(new ArrayList<>()));
        List<Object[]> seats = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            var enrolment = Ids.next();
            int place = i % places.size();
            enrolments.get(place).add(enrolment);
            seats.add(new Object[] {
                enrolment,
                trainingClass,
                accounts.get(i),
                centre.value(),
                "Đơn vị Mẫu",
                places.get(place).value()
            });
        }
        jdbc.batchUpdate(
                "insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'ENROLLED', false, now(6))",
                seats);
    }
}
