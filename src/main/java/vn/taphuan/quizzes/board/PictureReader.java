package vn.taphuan.quizzes.board;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.attempt.Presence;
import vn.taphuan.quizzes.attempt.Presence.Seen;
import vn.taphuan.quizzes.board.Picture.Head;
import vn.taphuan.quizzes.board.Roster.Names;
import vn.taphuan.quizzes.sitting.SittingState;

/**
 * Takes pictures: one statement for all people of a sitting, and what {@link Presence} knows in memory. What another node has
 * heard comes with the same statement, as old as that node's last writing.
 */
@Component
class PictureReader {

    private static final String FACTS = """
            select s.state sitting_state, s.opens_at, s.closes_at, s.spread_seconds, t.place_id, t.opened_at, t.closed_at, m.account_id, m.room_id,
              a.id, a.number, a.state, a.started_at, a.deadline, a.ended_at, a.questions, a.answered, r.mark, r.passed,
              h.heard_at, h.answered heard_answered, h.at heard_position, h.has_left,
              w.opens_at own_opens_at, w.closes_at own_closes_at, coalesce(w.minutes, 0) extra
            from quizzes_sitting s join quizzes_sitting_site t on t.sitting_id = s.id
            left join quizzes_sitting_person m on m.sitting_id = t.sitting_id and m.place_id = t.place_id
            left join quizzes_attempt a on a.account_id = m.account_id and a.quiz_id = s.id
            left join quizzes_result r on r.account_id = m.account_id and r.quiz_id = s.id
            left join quizzes_presence h on h.attempt_id = a.id and a.state = 'RUNNING'
            left join (select place_id, min(opens_at) opens_at, max(closes_at) closes_at, sum(minutes) minutes from quizzes_allowance
              where sitting_id = ? and place_id is not null group by place_id) w on w.place_id = t.place_id
            where s.id = ?""";

    /** @param number of the attempt */
    record Attempt(
            AttemptId id,
            int number,
            AttemptState state,
            Instant startedAt,
            Instant deadline,
            @Nullable Instant endedAt,
            int questions,
            int answered,
            @Nullable Seen stored) {}

    private record Person(
            AccountId account,
            @Nullable RoomId room,
            @Nullable Attempt last,
            @Nullable BigDecimal mark,
            boolean passed) {}

    private static final class Site {
        private @Nullable Instant openedAt;
        private @Nullable Instant closedAt;
        private @Nullable Instant ownOpensAt;
        private @Nullable Instant ownClosesAt;
        private Duration extra = Duration.ZERO;
        private final Map<AccountId, Person> people = new LinkedHashMap<>();
    }

    private static final class Facts {
        private SittingState state = SittingState.DRAFT;
        private Instant opensAt = Instant.EPOCH;
        private Instant closesAt = Instant.EPOCH;
        private int spreadSeconds;
        private final Map<PlaceId, Site> sites = new HashMap<>();
    }

    private final JdbcTemplate jdbc;
    private final Presence presence;
    private final Roster roster;
    private final Clock clock;

    PictureReader(JdbcTemplate jdbc, Presence presence, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.roster = roster;
        this.clock = clock;
    }

    /** What is remembered of one sitting between two of its pictures. Not for two threads at once. */
    final class Camera {

        private final SittingId sitting;
        private @Nullable Names names;

        private Camera(SittingId sitting) {
            this.sitting = sitting;
        }

        /** One statement; a few more when people or places are there that were not known before. */
        Picture take() {
            var facts = facts(sitting);
            var known = names;
            if (known == null || !knows(known, facts)) {
                known = roster.read(sitting);
                names = known;
            }
            return picture(sitting, facts, known, clock.instant());
        }
    }

    Camera camera(SittingId sitting) {
        return new Camera(sitting);
    }

    private Facts facts(SittingId sitting) {
        var facts = new Facts();
        RowCallbackHandler reading = row -> read(facts, row);
        jdbc.query(FACTS, reading, sitting.value(), sitting.value());
        return facts;
    }

    private static void read(Facts facts, ResultSet row) throws SQLException {
        var place = new PlaceId(row.getObject("place_id", UUID.class));
        var site = facts.sites.get(place);
        if (site == null) {
            site = new Site();
            site.openedAt = Utc.instantOrNull(row, "opened_at");
            site.closedAt = Utc.instantOrNull(row, "closed_at");
            site.ownOpensAt = Utc.instantOrNull(row, "own_opens_at");
            site.ownClosesAt = Utc.instantOrNull(row, "own_closes_at");
            site.extra = Duration.ofMinutes(row.getInt("extra"));
            facts.sites.put(place, site);
            facts.state = SittingState.valueOf(row.getString("sitting_state"));
            facts.opensAt = Utc.instant(row, "opens_at");
            facts.closesAt = Utc.instant(row, "closes_at");
            facts.spreadSeconds = row.getInt("spread_seconds");
        }
        var account = row.getObject("account_id", UUID.class);
        if (account != null) {
            var room = row.getObject("room_id", UUID.class);
            var person = new Person(
                    new AccountId(account),
                    room == null ? null : new RoomId(room),
                    attempt(row),
                    row.getBigDecimal("mark"),
                    row.getBoolean("passed"));
            site.people.merge(person.account(), person, PictureReader::later);
        }
    }

    /** Of two attempts of one person the later one says where he stands. */
    private static Person later(Person one, Person other) {
        return one.last() == null
                        || (other.last() != null
                                && other.last().number() > one.last().number())
                ? other
                : one;
    }

    private static @Nullable Attempt attempt(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id == null) {
            return null;
        }
        var attempt = new AttemptId(id);
        var heardAt = Utc.instantOrNull(row, "heard_at");
        return new Attempt(
                attempt,
                row.getInt("number"),
                AttemptState.valueOf(row.getString("state")),
                Utc.instant(row, "started_at"),
                Utc.instant(row, "deadline"),
                Utc.instantOrNull(row, "ended_at"),
                row.getInt("questions"),
                row.getInt("answered"),
                heardAt == null
                        ? null
                        : new Seen(
                                attempt,
                                heardAt,
                                row.getInt("heard_answered"),
                                row.getInt("heard_position"),
                                AttemptState.RUNNING,
                                row.getBoolean("has_left")));
    }

    private static boolean knows(Names names, Facts facts) {
        return names.places().keySet().containsAll(facts.sites.keySet())
                && facts.sites.values().stream()
                        .flatMap(site -> site.people.values().stream())
                        .allMatch(person -> names.people().containsKey(person.account())
                                && (person.room() == null || names.rooms().containsKey(person.room())));
    }

    private Picture picture(SittingId sitting, Facts facts, Names names, Instant now) {
        List<AttemptId> running = new ArrayList<>();
        for (var site : facts.sites.values()) {
            for (var person : site.people.values()) {
                if (person.last() != null && person.last().state() == AttemptState.RUNNING) {
                    running.add(person.last().id());
                }
            }
        }
        var seen = presence.of(running);
        var begin = facts.opensAt.plusSeconds(facts.spreadSeconds);
        List<SiteLine> sites = new ArrayList<>(facts.sites.size());
        for (var place : inOrder(facts.sites.keySet(), names.places())) {
            sites.add(site(place, facts, begin, seen, names, now));
        }
        return Picture.of(
                new Head(
                        sitting,
                        names.trainingClass(),
                        names.title(),
                        facts.state,
                        facts.opensAt,
                        facts.closesAt,
                        names.minutes()),
                now,
                sites);
    }

    private static SiteLine site(
            PlaceId place, Facts facts, Instant begin, Map<AttemptId, Seen> seen, Names names, Instant now) {
        var site = facts.sites.getOrDefault(place, new Site());
        List<PersonLine> people = new ArrayList<>(site.people.size());
        Set<RoomId> rooms = new HashSet<>();
        boolean someWithout = false;
        for (var account : inOrder(site.people.keySet(), names.people(), Roster.Person::rank)) {
            var person = site.people.get(account);
            var known = names.people().get(account);
            if (person != null && known != null) {
                people.add(line(person, known, seen, now));
                someWithout |= person.room() == null;
                if (person.room() != null) {
                    rooms.add(person.room());
                }
            }
        }
        var tally = Tally.of(people);
        return new SiteLine(
                place,
                name(names.places().get(place)),
                site.openedAt,
                site.closedAt,
                condition(site, tally, facts, begin, now),
                tally,
                rooms.isEmpty() ? List.of() : rooms(rooms, someWithout, people, names),
                people);
    }

    /** A place with times of its own lets its people begin by these alone, whoever opens or closes it. */
    private static SiteCondition condition(Site site, Tally tally, Facts facts, Instant begin, Instant now) {
        var end = (site.ownClosesAt == null ? facts.closesAt : site.ownClosesAt).plus(site.extra);
        if (site.ownOpensAt == null && site.ownClosesAt == null) {
            return SiteCondition.of(tally, site.openedAt, site.closedAt, begin, end, now);
        }
        var opens = site.ownOpensAt == null ? facts.opensAt : site.ownOpensAt;
        return SiteCondition.of(tally, now.isBefore(opens) ? null : opens, null, opens, end, now);
    }

    private static List<RoomLine> rooms(Set<RoomId> rooms, boolean someWithout, List<PersonLine> people, Names names) {
        List<RoomLine> lines = new ArrayList<>();
        for (var room : inOrder(rooms, names.rooms())) {
            lines.add(new RoomLine(
                    room,
                    name(names.rooms().get(room)),
                    Tally.of(people.stream()
                            .filter(person -> room.equals(person.room()))
                            .toList())));
        }
        if (someWithout) {
            lines.add(new RoomLine(
                    null,
                    "",
                    Tally.of(people.stream()
                            .filter(person -> person.room() == null)
                            .toList())));
        }
        return lines;
    }

    private static PersonLine line(Person person, Roster.Person known, Map<AttemptId, Seen> seen, Instant now) {
        var last = person.last();
        if (last == null) {
            return new PersonLine(
                    person.account(),
                    known.fullName(),
                    known.unitName(),
                    person.room(),
                    Standing.NOT_BEGUN,
                    null,
                    null,
                    0,
                    0,
                    null,
                    null,
                    person.mark(),
                    person.passed());
        }
        var heard = newest(seen.get(last.id()), last.stored());
        boolean runs = last.state() == AttemptState.RUNNING;
        var heardAt = heard == null ? last.startedAt() : heard.heardAt();
        return new PersonLine(
                person.account(),
                known.fullName(),
                known.unitName(),
                person.room(),
                Standing.of(last.state(), heardAt, heard != null && heard.left(), now),
                last.startedAt(),
                runs ? heardAt.truncatedTo(ChronoUnit.SECONDS) : null,
                runs && heard != null ? heard.answered() : last.answered(),
                last.questions(),
                last.deadline(),
                last.endedAt(),
                person.mark(),
                person.passed());
    }

    private static @Nullable Seen newest(@Nullable Seen here, @Nullable Seen stored) {
        if (here == null || stored == null) {
            return here == null ? stored : here;
        }
        return stored.heardAt().isAfter(here.heardAt()) ? stored : here;
    }

    private static <T> List<T> inOrder(Set<T> ids, Map<T, Roster.Named> named) {
        return inOrder(ids, named, Roster.Named::rank);
    }

    private static <T, N> List<T> inOrder(Set<T> ids, Map<T, N> named, ToIntFunction<N> rank) {
        return ids.stream()
                .sorted(Comparator.comparingInt(id -> {
                    var known = named.get(id);
                    return known == null ? Integer.MAX_VALUE : rank.applyAsInt(known);
                }))
                .toList();
    }

    private static String name(Roster.@Nullable Named named) {
        return named == null ? "" : named.name();
    }
}
