package vn.taphuan.classes.conference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.conference.SiteLine.SiteClerk;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;

/** Reads what hardly changes while a conference runs: what the places are called, their order, and who can be called there. */
@Component
class SiteRoster {

    record Site(String name, List<SiteClerk> clerks) {}

    /** @param sites in the order of the class's places */
    record Names(
            ClassLabel trainingClass,
            int number,
            LocalDate date,
            HalfDay halfDay,
            Map<PlaceId, Site> sites,
            int unplaced) {}

    private record Clerk(PlaceId place, AccountId account) {}

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    SiteRoster(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** @throws org.springframework.dao.IncorrectResultSizeDataAccessException when there is no such session */
    Names read(SessionId session) {
        record Head(ClassLabel label, int number, LocalDate date, HalfDay halfDay, int unplaced) {}
        var head = Objects.requireNonNull(jdbc.queryForObject(
                """
                select c.id, c.number, c.class_year, c.name, s.on_date, s.half_day,
                  (select count(*) from class_session o where o.class_id = s.class_id and (o.on_date < s.on_date
                    or (o.on_date = s.on_date and (o.id = s.id or o.half_day > s.half_day)))),
                  (select count(*) from class_enrolment e where e.class_id = s.class_id and e.state = 'ENROLLED' and e.place_id is null)
                from class_session s join training_class c on c.id = s.class_id where s.id = ?""",
                (row, n) -> new Head(
                        new ClassLabel(
                                new ClassId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getInt(3),
                                row.getString(4)),
                        row.getInt(7),
                        row.getObject(5, LocalDate.class),
                        HalfDay.valueOf(row.getString(6)),
                        row.getInt(8)),
                session.value()));
        return new Names(head.label(), head.number(), head.date(), head.halfDay(), sites(session), head.unplaced());
    }

    private Map<PlaceId, Site> sites(SessionId session) {
        var clerks = clerks(session);
        Map<PlaceId, Site> sites = new LinkedHashMap<>();
        jdbc.query(
                "select p.id, p.name from class_session s join class_place p on p.class_id = s.class_id where s.id = ? order by p.ordinal",
                row -> {
                    var place = new PlaceId(row.getObject(1, UUID.class));
                    sites.put(place, new Site(row.getString(2), clerks.getOrDefault(place, List.of())));
                },
                session.value());
        return sites;
    }

    private Map<PlaceId, List<SiteClerk>> clerks(SessionId session) {
        var clerks = jdbc.query(
                "select k.place_id, k.account_id from class_session s join class_place p on p.class_id = s.class_id"
                        + " join class_place_clerk k on k.place_id = p.id where s.id = ?",
                (row, n) -> new Clerk(
                        new PlaceId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class))),
                session.value());
        var people = SystemWork.call(
                "clerks on the board of a conference",
                () -> accounts.byId(
                        clerks.stream().map(Clerk::account).distinct().toList()));
        Map<PlaceId, List<SiteClerk>> byPlace = new HashMap<>();
        clerks.stream()
                .filter(clerk -> people.containsKey(clerk.account()))
                .collect(Collectors.groupingBy(Clerk::place))
                .forEach((place, some) -> byPlace.put(
                        place,
                        some.stream()
                                .map(clerk -> Objects.requireNonNull(people.get(clerk.account())))
                                .map(person -> new SiteClerk(
                                        person.fullName(),
                                        Objects.requireNonNullElse(person.phone(), ""),
                                        Objects.requireNonNullElse(person.email(), "")))
                                .sorted(Comparator.comparing(SiteClerk::fullName, VietnameseNames.comparator()))
                                .toList()));
        return byPlace;
    }
}
