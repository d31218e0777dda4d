package vn.taphuan.quizzes.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.quizzes.SittingId;

/** Reads what hardly changes while a sitting runs: what things and people are called, and their order. */
@Component
class Roster {

    /** @param rank among all people of the sitting, in the Vietnamese order of names */
    record Person(String fullName, String unitName, int rank) {}

    /** @param rank among the places or rooms */
    record Named(String name, int rank) {}

    record Names(
            ClassLabel trainingClass,
            String title,
            int minutes,
            Map<AccountId, Person> people,
            Map<PlaceId, Named> places,
            Map<RoomId, Named> rooms) {}

    private record Member(AccountId account, String unitName) {}

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    Roster(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** @throws org.springframework.dao.IncorrectResultSizeDataAccessException when there is no such sitting */
    Names read(SittingId sitting) {
        record Head(ClassLabel label, String title, int minutes) {}
        var head = jdbc.queryForObject(
                """
                select c.id, c.number, c.class_year, c.name, q.title, q.minutes
                from quizzes_sitting s join training_class c on c.id = s.class_id join quizzes_quiz q on q.id = s.id where s.id = ?""",
                (row, n) -> new Head(
                        new ClassLabel(
                                new ClassId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getInt(3),
                                row.getString(4)),
                        row.getString(5),
                        row.getInt(6)),
                sitting.value());
        return new Names(
                head.label(),
                head.title(),
                head.minutes(),
                people(sitting),
                named(
                        PlaceId::new,
                        "select p.id, p.name from quizzes_sitting_site t join class_place p on p.id = t.place_id"
                                + " where t.sitting_id = ? order by p.ordinal",
                        sitting),
                named(
                        RoomId::new,
                        "select distinct r.id, r.name, p.ordinal, r.ordinal from quizzes_sitting_site t join class_place p on p.id = t.place_id"
                                + " join class_room r on r.venue_id = p.venue_id where t.sitting_id = ? order by p.ordinal, r.ordinal",
                        sitting));
    }

    private Map<AccountId, Person> people(SittingId sitting) {
        var members = jdbc.query(
                "select m.account_id, coalesce(e.unit_name, '') from quizzes_sitting s join quizzes_sitting_person m on m.sitting_id = s.id"
                        + " left join class_enrolment e on e.class_id = s.class_id and e.account_id = m.account_id where s.id = ?",
                (row, n) -> new Member(new AccountId(row.getObject(1, UUID.class)), row.getString(2)),
                sitting.value());
        var names = SystemWork.call(
                "names on the board of a sitting",
                () -> accounts.byId(members.stream().map(Member::account).toList()));
        record Entry(Member member, String name) {}
        List<Entry> entries = new ArrayList<>(members.size());
        for (var member : members) {
            var account = names.get(member.account());
            entries.add(new Entry(member, account == null ? "" : account.fullName()));
        }
        entries.sort(Comparator.comparing(Entry::name, VietnameseNames.comparator())
                .thenComparing(entry -> entry.member().account().value()));
        Map<AccountId, Person> people = HashMap.newHashMap(entries.size());
        for (var entry : entries) {
            people.put(
                    entry.member().account(),
                    new Person(entry.name(), entry.member().unitName(), people.size()));
        }
        return people;
    }

    private <T> Map<T, Named> named(Function<UUID, T> id, String sql, SittingId sitting) {
        Map<T, Named> named = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    named.put(id.apply(row.getObject(1, UUID.class)), new Named(row.getString(2), named.size()));
                },
                sitting.value());
        return named;
    }
}
