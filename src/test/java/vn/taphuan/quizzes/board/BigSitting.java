package vn.taphuan.quizzes.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;

/**
 * A sitting with as many people and places as wanted, written straight into the tables: thousands of real starts would take the
 * test minutes, and the board only reads. What becomes of the people is said by the test.
 */
public final class BigSitting {

    private static final String[] FAMILIES = {"Nông", "Hoàng", "Lục", "Đàm", "Bế", "Triệu", "Sầm", "Nguyễn", "Đoàn"};
    private static final String[] GIVEN = {
        "Ánh", "Bình", "Chiến", "Duyên", "Đạt", "Hạnh", "Khánh", "Phượng", "Quỳnh", "Yến"
    };
    private static final int QUESTIONS = 10;

    private final JdbcTemplate jdbc;
    private final Random random = new Random(21);
    private final UUID sitting = Ids.next();
    private final UUID trainingClass = Ids.next();
    private final UnitId centre;
    private final List<PlaceId> places = new ArrayList<>();
    private final List<AccountId> people = new ArrayList<>();
    private final List<@Nullable UUID> attempts = new ArrayList<>();
    private final int perPlace;

    /** @param opensAt and opened there: every place */
    public BigSitting(JdbcTemplate jdbc, UnitId centre, int sites, int perSite, Instant opensAt, Instant closesAt) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.perPlace = perSite;
        heldFor(opensAt, closesAt);
        var names = jdbc.queryForList(
                "select name from unit where kind in ('COMMUNE', 'SECTOR') and valid_to is null order by name",
                String.class);
        for (int i = 0; i < sites; i++) {
            place(i, names.get(i % names.size()), opensAt.minusSeconds(600));
        }
        enrol(sites * perSite);
    }

    public SittingId id() {
        return new SittingId(sitting);
    }

    public PlaceId place(int number) {
        return places.get(number);
    }

    public AccountId person(int number) {
        return people.get(number);
    }

    /** Where a person sits, by his number. */
    public int placeOf(int person) {
        return person / perPlace;
    }

    public int people() {
        return people.size();
    }

    public boolean hasBegun(int person) {
        return attempts.get(person) != null;
    }

    /** The person's attempt runs; nothing is known of its device yet. */
    public AttemptId begins(int person, Instant at, Instant deadline) {
        var id = Ids.next();
        jdbc.update(
                """
                insert into quizzes_attempt (id, account_id, quiz_id, number, state, title, pass_percent, paper, questions, started_at, deadline)
                values (?, ?, ?, 1, 'RUNNING', 'Bài kiểm tra cuối buổi', 50, ?, ?, ?, ?)""",
                id,
                people.get(person).value(),
                sitting,
                "[" + "x".repeat(1200) + "]",
                QUESTIONS,
                utc(at),
                utc(deadline));
        attempts.set(person, id);
        return new AttemptId(id);
    }

    /** As another node has written it down. */
    public void heard(int person, Instant at, int answered, boolean left) {
        jdbc.update(
                "replace into quizzes_presence (attempt_id, heard_at, answered, at, state, has_left) values (?, ?, ?, 0, 'RUNNING', ?)",
                attempts.get(person),
                utc(at),
                answered,
                left);
    }

    public void ends(int person, Instant at, String mark, boolean byServer) {
        var score = new BigDecimal(mark);
        boolean passed = score.compareTo(BigDecimal.valueOf(5)) >= 0;
        jdbc.update(
                "update quizzes_attempt set state = ?, ended_at = ?, answered = ?, score = ?, passed = ? where id = ?",
                byServer ? "EXPIRED" : "SUBMITTED",
                utc(at),
                QUESTIONS,
                score,
                passed,
                attempts.get(person));
        jdbc.update(
                "insert into quizzes_result (account_id, quiz_id, mark, passed, attempts, decided_at) values (?, ?, ?, ?, 1, ?)",
                people.get(person).value(),
                sitting,
                score,
                passed,
                utc(at));
    }

    /** Somebody takes care of a place. */
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

    public void shut(int place) {
        jdbc.update(
                "update quizzes_sitting_site set opened_at = null where sitting_id = ? and place_id = ?",
                sitting,
                places.get(place).value());
    }

    /** A place of two rooms: the first half of its people sits in the one, the other half but the last in the other. */
    public void rooms(int place) {
        var venue = jdbc.queryForObject(
                "select venue_id from class_place where id = ?",
                UUID.class,
                places.get(place).value());
        var rooms = List.of(Ids.next(), Ids.next());
        for (int i = 0; i < rooms.size(); i++) {
            jdbc.update(
                    "insert into class_room (id, venue_id, ordinal, name, seats) values (?, ?, ?, ?, 30)",
                    rooms.get(i),
                    venue,
                    i + 1,
                    "Phòng số " + (i + 1));
        }
        for (int i = 0; i < perPlace - 1; i++) {
            jdbc.update(
                    "update quizzes_sitting_person set room_id = ? where sitting_id = ? and account_id = ?",
                    rooms.get(2 * i / perPlace),
                    sitting,
                    people.get(place * perPlace + i).value());
        }
    }

    /** What a conference looks like ten minutes after the bell: most have handed in or answer, a few places have trouble. */
    public void tenMinutesAfterTheBell(Instant bell, Instant now) {
        shut(places.size() - 1);
        for (int person = 0; person < people.size(); person++) {
            int place = placeOf(person);
            double luck = random.nextDouble();
            boolean late = place == places.size() - 1 || (luck < 0.01 && place % 3 == 0) || person == 4 * perPlace + 2;
            if (late) {
                continue;
            }
            begins(person, bell.plusSeconds(random.nextInt(70)), now.plusSeconds(300));
            int answered = 4 + random.nextInt(6);
            if (place == 7 && luck < 0.8) {
                heard(person, now.minusSeconds(250), answered, false);
            } else if (luck > 0.997) {
                heard(person, now.minusSeconds(20), answered, true);
            } else if (luck > 0.99) {
                heard(person, now.minusSeconds(100), answered, false);
            } else if (luck < 0.15 + 0.6 * place / places.size()) {
                ends(
                        person,
                        now.minusSeconds(random.nextInt(240)),
                        String.valueOf(4 + random.nextInt(7)) + ".0",
                        false);
            } else {
                heard(person, now.minusSeconds(random.nextInt(30)), answered, false);
            }
        }
    }

    /** Nothing of it remains. */
    public void remove() {
        jdbc.update(
                "delete from quizzes_presence where attempt_id in (select id from quizzes_attempt where quiz_id = ?)",
                sitting);
        jdbc.update("delete from quizzes_result where quiz_id = ?", sitting);
        jdbc.update("delete from quizzes_attempt where quiz_id = ?", sitting);
        jdbc.update("delete from quizzes_allowance where sitting_id = ?", sitting);
        jdbc.update("delete from quizzes_quiz where id = ?", sitting);
        jdbc.update("delete from quizzes_sitting_person where sitting_id = ?", sitting);
        jdbc.update("delete from quizzes_sitting_site where sitting_id = ?", sitting);
        jdbc.update("delete from quizzes_sitting where id = ?", sitting);
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
                people.stream().map(person -> new Object[] {person.value()}).toList());
    }

    private void heldFor(Instant opensAt, Instant closesAt) {
        var nobody = new UUID(0, 1);
        jdbc.update("""
                insert into training_class (id, centre_id, class_year, number, name, search_key, programme_code, seats, self_enrolment, state,
                  first_day, last_day)
                values (?, ?, 2031, ?, 'Hội nghị trực tuyến tập huấn lịch sử Đảng bộ địa phương', 'hoi nghi', 'lich-su-dang', 3000, false, 'RUNNING',
                  '2031-10-21', '2031-10-21')""", trainingClass, centre.value(), 1000 + random.nextInt(100_000));
        jdbc.update(
                """
                insert into quizzes_sitting (id, class_id, code, state, opens_at, closes_at, spread_seconds, grace_seconds, created_at, created_by)
                values (?, ?, ?, 'OPEN', ?, ?, 0, 30, ?, ?)""",
                sitting,
                trainingClass,
                sitting.toString().substring(24),
                utc(opensAt),
                utc(closesAt),
                utc(opensAt),
                nobody);
        jdbc.update("""
                insert into quizzes_quiz (id, active, title, minutes, attempts, pass_percent, sitting_id, counts_module)
                values (?, true, 'Bài kiểm tra cuối buổi sáng', 15, 1, 50, ?, 'm2')""", sitting, sitting);
    }

    private void place(int number, String name, Instant openedAt) {
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
                perPlace);
        jdbc.update(
                "insert into quizzes_sitting_site (sitting_id, place_id, opened_at) values (?, ?, ?)",
                sitting,
                place,
                utc(openedAt));
        places.add(new PlaceId(place));
    }

    private void enrol(int count) {
        List<Object[]> accounts = new ArrayList<>(count);
        List<Object[]> enrolments = new ArrayList<>(count);
        List<Object[]> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var id = Ids.next();
            var name = FAMILIES[random.nextInt(FAMILIES.length)]
                    + (i % 2 == 0 ? " Văn Mẫu " : " Thị Mẫu ")
                    + GIVEN[random.nextInt(GIVEN.length)];
            var place = places.get(i / perPlace).value();
            people.add(new AccountId(id));
            attempts.add(null);
            accounts.add(new Object[] {
                id, "dt." + id, name, VietnameseNames.sortKey(name), VietnameseNames.searchKey(name), centre.value()
            });
            enrolments.add(new Object[] {
                Ids.next(), trainingClass, id, centre.value(), "Ban Tuyên giáo và Dân vận Tỉnh ủy", place
            });
            members.add(new Object[] {sitting, id, place});
        }
        jdbc.batchUpdate(
                "insert into account (id, user_name, full_name, sort_key, search_key, unit_id, state, created_at) values (?, ?, ?, ?, ?, ?, 'ACTIVE', now(6))",
                accounts);
        jdbc.batchUpdate(
                "insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'ENROLLED', false, now(6))",
                enrolments);
        jdbc.batchUpdate(
                "insert into quizzes_sitting_person (sitting_id, account_id, place_id, turn) values (?, ?, ?, 0)",
                members);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
