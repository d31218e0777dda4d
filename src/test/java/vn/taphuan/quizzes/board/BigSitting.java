package vn.taphuan.quizzes.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.classes.BigClass;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;

/** A sitting with as many people and places as wanted; what becomes of the people is said by the test. */
public final class BigSitting extends BigClass {

    private static final String[] FAMILIES = {"Nông", "Hoàng", "Lục", "Đàm", "Bế", "Triệu", "Sầm", "Nguyễn", "Đoàn"};
    private static final String[] GIVEN = {
        "Ánh", "Bình", "Chiến", "Duyên", "Đạt", "Hạnh", "Khánh", "Phượng", "Quỳnh", "Yến"
    };
    private static final int QUESTIONS = 10;

    private static final LocalDate DAY = LocalDate.of(2031, 10, 21);

    private final Random random = new Random(21);
    private final UUID sitting = Ids.next();
    private final List<AccountId> people = new ArrayList<>();
    private final List<@Nullable UUID> attempts = new ArrayList<>();

    /** @param opensAt and opened there: every place */
    public BigSitting(JdbcTemplate jdbc, UnitId centre, int sites, int perSite, Instant opensAt, Instant closesAt) {
        super(jdbc, centre, DAY, sites, perSite);
        heldFor(opensAt, closesAt);
        for (var place : places()) {
            jdbc.update(
                    "insert into quizzes_sitting_site (sitting_id, place_id, opened_at) values (?, ?, ?)",
                    sitting,
                    place.value(),
                    utc(opensAt.minusSeconds(600)));
        }
        var accounts = people(
                sites * perSite,
                i -> FAMILIES[random.nextInt(FAMILIES.length)]
                        + (i % 2 == 0 ? " Văn Mẫu " : " Thị Mẫu ")
                        + GIVEN[random.nextInt(GIVEN.length)]);
        enrol(accounts, this::placeOf, "Ban Tuyên giáo và Dân vận Tỉnh ủy");
        accounts.forEach(account -> {
            people.add(new AccountId(account));
            attempts.add(null);
        });
        jdbc.batchUpdate(
                "insert into quizzes_sitting_person (sitting_id, account_id, place_id, turn) values (?, ?, ?, 0)",
                IntStream.range(0, accounts.size())
                        .mapToObj(i -> new Object[] {
                            sitting, accounts.get(i), place(placeOf(i)).value()
                        })
                        .toList());
    }

    public SittingId id() {
        return new SittingId(sitting);
    }

    public AccountId person(int number) {
        return people.get(number);
    }

    /** Where a person sits, by his number. */
    public int placeOf(int person) {
        return person / perSite;
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

    public void shut(int place) {
        jdbc.update(
                "update quizzes_sitting_site set opened_at = null where sitting_id = ? and place_id = ?",
                sitting,
                place(place).value());
    }

    /** A place of two rooms: the first half of its people sits in the one, the other half but the last in the other. */
    public void rooms(int place) {
        var rooms = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> room(place(place), number, "Phòng số " + number))
                .toList();
        for (int i = 0; i < perSite - 1; i++) {
            jdbc.update(
                    "update quizzes_sitting_person set room_id = ? where sitting_id = ? and account_id = ?",
                    rooms.get(2 * i / perSite),
                    sitting,
                    people.get(place * perSite + i).value());
        }
    }

    /** What a conference looks like ten minutes after the bell: most have handed in or answer, a few places have trouble. */
    public void tenMinutesAfterTheBell(Instant bell, Instant now) {
        shut(places().size() - 1);
        for (int person = 0; person < people.size(); person++) {
            int place = placeOf(person);
            double luck = random.nextDouble();
            boolean late = place == places().size() - 1 || (luck < 0.01 && place % 3 == 0) || person == 4 * perSite + 2;
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
            } else if (luck < 0.15 + 0.6 * place / places().size()) {
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

    @Override
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
        super.remove();
    }

    private void heldFor(Instant opensAt, Instant closesAt) {
        var nobody = new UUID(0, 1);
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

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
