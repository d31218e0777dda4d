package vn.taphuan.quizzes.sitting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.PreparedAttempts;
import vn.taphuan.quizzes.attempt.PreparedAttempts.Drawn;
import vn.taphuan.quizzes.bank.Quiz;

/** Puts people on the list of a sitting, seats them in rooms, and draws their papers. */
@Component
class SittingPreparation {

    private static final int AT_ONCE = 200;
    private static final String PAPER =
            "insert ignore into quizzes_prepared (sitting_id, account_id, number, attempt_id, paper, questions, prepared_at) values ";

    private record Listed(PlaceId place, @Nullable UUID room, boolean begun, boolean prepared) {}

    private record Room(UUID id, PlaceId place, int seats) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final LostRaces races;
    private final ClassLookup classes;
    private final SittingDraw draw;
    private final PreparedAttempts prepared;
    private final Clock clock;

    SittingPreparation(
            JdbcTemplate jdbc,
            JdbcClient client,
            LostRaces races,
            ClassLookup classes,
            SittingDraw draw,
            PreparedAttempts prepared,
            Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.races = races;
        this.classes = classes;
        this.draw = draw;
        this.prepared = prepared;
        this.clock = clock;
    }

    /** The quiz from which papers of this sitting are drawn now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Quiz> quiz(Setup setup) {
        return classes.find(setup.trainingClass())
                .flatMap(of -> draw.quiz(setup.subject(), setup.rules().quiz(), of.modules()));
    }

    /**
     * Everybody in the class at the places of the sitting gets a place on its list and a paper. Whoever has them keeps them; whoever
     * has moved follows and whoever has left is taken off, as long as he has not begun. Repeated, it adds what is missing.
     *
     * @param enrolled in the order of lists, in which rooms are filled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int prepare(Setup setup, ClassDetail of, List<Enrolment> enrolled, Quiz quiz) {
        var sitting = setup.subject().sitting();
        var listed = listed(sitting);
        var places = places(setup, of, enrolled);
        takeOff(sitting, listed, places.keySet());
        putOn(sitting, listed, places);
        seat(sitting, enrolled);
        var lacking = places.keySet().stream()
                .filter(account -> Optional.ofNullable(listed.get(account))
                        .filter(one -> one.prepared() || one.begun())
                        .isEmpty())
                .toList();
        for (int from = 0; from < lacking.size(); from += AT_ONCE) {
            store(sitting, lacking.subList(from, Math.min(lacking.size(), from + AT_ONCE)), quiz);
        }
        return lacking.size();
    }

    /** Puts somebody on the list who came into the class later; does nothing to anybody whose place does not take part. */
    void join(Setup setup, AccountId account) {
        if (setup.state() != SittingState.DRAFT) {
            races.repeating(() -> jdbc.update(
                    """
                    insert ignore into quizzes_sitting_person (sitting_id, account_id, place_id, turn)
                    select t.sitting_id, e.account_id, t.place_id, ? from class_enrolment e
                    join quizzes_sitting_site t on t.sitting_id = ? and t.place_id = coalesce(e.place_id,
                      (select p.id from class_place p join quizzes_sitting_site f on f.place_id = p.id and f.sitting_id = ?
                       order by p.ordinal limit 1))
                    where e.class_id = ? and e.account_id = ? and e.state = 'ENROLLED'""",
                    turn(),
                    setup.subject().sitting().value(),
                    setup.subject().sitting().value(),
                    setup.trainingClass().value(),
                    account.value()));
        }
    }

    /** Draws the paper of the next attempt for somebody who has none. @throws IllegalStateException when there are no questions */
    void drawAtTheDoor(Setup setup, Seat seat) {
        races.retrying(() -> {
            var paper = prepared.draw(
                    quiz(setup).orElseThrow(() -> new IllegalStateException("nothing to draw for " + setup.subject())));
            return jdbc.update(
                    PAPER + "(?, ?, ?, ?, ?, ?, ?)",
                    setup.subject().sitting().value(),
                    seat.account().value(),
                    seat.used() + 1,
                    Ids.next(),
                    paper.content(),
                    paper.questions(),
                    Utc.of(clock.instant()));
        });
    }

    private static int turn() {
        return ThreadLocalRandom.current().nextInt(Turn.TURNS);
    }

    private Map<AccountId, Listed> listed(SittingId sitting) {
        Map<AccountId, Listed> listed = new HashMap<>();
        client.sql("""
                select m.account_id, m.place_id, m.room_id,
                  exists (select 1 from quizzes_attempt a where a.account_id = m.account_id and a.quiz_id = m.sitting_id) begun,
                  exists (select 1 from quizzes_prepared p where p.sitting_id = m.sitting_id and p.account_id = m.account_id) prepared
                from quizzes_sitting_person m where m.sitting_id = ?""").param(sitting.value()).query(row -> {
            listed.put(
                    new AccountId(row.getObject(1, UUID.class)),
                    new Listed(
                            new PlaceId(row.getObject(2, UUID.class)),
                            row.getObject(3, UUID.class),
                            row.getBoolean(4),
                            row.getBoolean(5)));
        });
        return listed;
    }

    /** Where everybody takes it; who has no place in the class takes it at the first that takes part. */
    private static Map<AccountId, PlaceId> places(Setup setup, ClassDetail of, List<Enrolment> enrolled) {
        var first = of.places().stream()
                .map(place -> place.id())
                .filter(setup.sites()::containsKey)
                .findFirst();
        Map<AccountId, PlaceId> places = new LinkedHashMap<>();
        for (var person : enrolled) {
            Optional.ofNullable(person.place())
                    .or(() -> first)
                    .filter(setup.sites()::containsKey)
                    .ifPresent(place -> places.put(person.account(), place));
        }
        return places;
    }

    private void takeOff(SittingId sitting, Map<AccountId, Listed> listed, Set<AccountId> stay) {
        var gone = listed.entrySet().stream()
                .filter(entry -> !entry.getValue().begun() && !stay.contains(entry.getKey()))
                .map(entry -> new Object[] {sitting.value(), entry.getKey().value()})
                .toList();
        jdbc.batchUpdate("delete from quizzes_prepared where sitting_id = ? and account_id = ?", gone);
        jdbc.batchUpdate("delete from quizzes_sitting_person where sitting_id = ? and account_id = ?", gone);
        gone.forEach(key -> listed.remove(new AccountId((UUID) key[1])));
    }

    private void putOn(SittingId sitting, Map<AccountId, Listed> listed, Map<AccountId, PlaceId> places) {
        List<AccountId> fresh = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        places.forEach((account, place) -> {
            var before = listed.get(account);
            if (before == null) {
                fresh.add(account);
            } else if (!before.begun() && !before.place().equals(place)) {
                moved.add(new Object[] {place.value(), sitting.value(), account.value()});
            }
        });
        jdbc.batchUpdate(
                "update quizzes_sitting_person set place_id = ?, room_id = null where sitting_id = ? and account_id = ?",
                moved);
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            putOn(sitting, fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)), places);
        }
    }

    private void putOn(SittingId sitting, List<AccountId> fresh, Map<AccountId, PlaceId> places) {
        List<Object> arguments = new ArrayList<>(4 * fresh.size());
        for (var account : fresh) {
            Collections.addAll(
                    arguments,
                    sitting.value(),
                    account.value(),
                    Objects.requireNonNull(places.get(account)).value(),
                    turn());
        }
        jdbc.update(
                "insert ignore into quizzes_sitting_person (sitting_id, account_id, place_id, turn) values "
                        + String.join(", ", Collections.nCopies(fresh.size(), "(?, ?, ?, ?)")),
                arguments.toArray());
    }

    /** Fills the rooms of each place by the order of the list, each to its seats; who finds none sits in the last one. */
    private void seat(SittingId sitting, List<Enrolment> enrolled) {
        Map<PlaceId, List<Room>> rooms = new HashMap<>();
        rooms(sitting)
                .forEach(room -> rooms.computeIfAbsent(room.place(), first -> new ArrayList<>())
                        .add(room));
        var listed = listed(sitting);
        Map<UUID, Integer> taken = new HashMap<>();
        listed.values().stream()
                .flatMap(one -> Stream.ofNullable(one.room()))
                .forEach(room -> taken.merge(room, 1, Integer::sum));
        List<Object[]> seated = new ArrayList<>();
        Set<AccountId> seen = new HashSet<>();
        for (var person : enrolled) {
            var one = listed.get(person.account());
            if (one == null || one.room() != null || !seen.add(person.account())) {
                continue;
            }
            var here = rooms.getOrDefault(one.place(), List.of());
            if (!here.isEmpty()) {
                var room = here.stream()
                        .filter(free -> taken.getOrDefault(free.id(), 0) < free.seats())
                        .findFirst()
                        .orElse(here.getLast());
                taken.merge(room.id(), 1, Integer::sum);
                seated.add(new Object[] {
                    room.id(), sitting.value(), person.account().value()
                });
            }
        }
        jdbc.batchUpdate(
                "update quizzes_sitting_person set room_id = ? where sitting_id = ? and account_id = ?", seated);
    }

    /** The rooms in which the session is held, or without a session all that the venues have. */
    private List<Room> rooms(SittingId sitting) {
        return client.sql("""
                select r.id, t.place_id, r.seats from quizzes_sitting s join quizzes_sitting_site t on t.sitting_id = s.id
                join class_place p on p.id = t.place_id join class_room r on r.venue_id = p.venue_id
                where s.id = ? and (exists (select 1 from class_session_room b where b.session_id = s.session_id and b.room_id = r.id)
                  or (not r.closed and not exists (select 1 from class_session_room b
                    where b.session_id = s.session_id and b.place_id = t.place_id)))
                order by p.ordinal, r.ordinal""")
                .param(sitting.value())
                .query((row, number) -> new Room(
                        row.getObject(1, UUID.class), new PlaceId(row.getObject(2, UUID.class)), row.getInt(3)))
                .list();
    }

    private void store(SittingId sitting, List<AccountId> people, Quiz quiz) {
        var now = Utc.of(clock.instant());
        List<Object> arguments = new ArrayList<>(7 * people.size());
        for (var account : people) {
            Drawn paper = prepared.draw(quiz);
            Collections.addAll(
                    arguments,
                    sitting.value(),
                    account.value(),
                    1,
                    Ids.next(),
                    paper.content(),
                    paper.questions(),
                    now);
        }
        jdbc.update(
                PAPER + String.join(", ", Collections.nCopies(people.size(), "(?, ?, ?, ?, ?, ?, ?)")),
                arguments.toArray());
    }
}
