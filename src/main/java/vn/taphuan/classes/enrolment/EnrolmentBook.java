package vn.taphuan.classes.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Stores who is enrolled. The seat is taken first: that locks the class, so nobody else enrols or leaves at the same time. */
@Component
class EnrolmentBook {

    enum Entry {
        ENROLLED,
        ALREADY,
        NO_SEAT
    }

    private record Row(
            UUID id,
            UUID account,
            UUID unit,
            String unitName,
            @Nullable UUID place,
            boolean bySelf,
            LocalDateTime at) {}

    private final JdbcClient jdbc;
    private final ClassSeats seats;
    private final Accounts accounts;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;

    EnrolmentBook(JdbcClient jdbc, ClassSeats seats, Accounts accounts, Units units, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Within the caller's transaction; a person who is in the class already takes no second seat. */
    Entry enter(ClassDetail into, AccountSummary person, Set<ClassState> states, boolean bySelf) {
        if (!seats.take(into.id(), states)) {
            return isIn(into.id(), person.id()) ? Entry.ALREADY : Entry.NO_SEAT;
        }
        if (isIn(into.id(), person.id())) {
            seats.giveBack(into.id());
            return Entry.ALREADY;
        }
        var place = defaultPlace(into, person.unit());
        var unitName = units.find(person.unit()).map(UnitSummary::name).orElse("");
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at)
                        values (:id, :class, :account, :unit, :unitName, :place, 'ENROLLED', :self, :at)
                        on duplicate key update unit_id = :unit, unit_name = :unitName, place_id = :place, state = 'ENROLLED',
                          by_self = :self, enrolled_at = :at, withdrawn_at = null""")
                .param("id", Ids.next())
                .param("class", into.id().value())
                .param("account", person.id().value())
                .param("unit", person.unit().value())
                .param("unitName", unitName)
                .param("place", place == null ? null : place.value())
                .param("self", bySelf)
                .param("at", now)
                .update();
        audit.record(AuditEntry.of("class.enrolled", "class", into.id().value())
                .in(into.centre())
                .changed(null, Map.of("account", person.id().value(), "bySelf", bySelf)));
        return Entry.ENROLLED;
    }

    /** False when the person is not in the class, or by no longer. */
    boolean leave(ClassDetail from, AccountId person, @Nullable String reason) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean left = jdbc.sql("""
                        update class_enrolment set state = 'WITHDRAWN', withdrawn_at = :at
                        where class_id = :class and account_id = :account and state = 'ENROLLED'""")
                        .param("at", now)
                        .param("class", from.id().value())
                        .param("account", person.value())
                        .update()
                == 1;
        if (left) {
            seats.giveBack(from.id());
            audit.record(AuditEntry.of("class.withdrawn", "class", from.id().value())
                    .in(from.centre())
                    .changed(Map.of("account", person.value()), null)
                    .because(reason));
        }
        return left;
    }

    boolean isIn(ClassId trainingClass, AccountId person) {
        return jdbc.sql(
                                "select count(*) from class_enrolment where class_id = ? and account_id = ? and state = 'ENROLLED'")
                        .params(trainingClass.value(), person.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The people of a class, sorted as Vietnamese lists are. */
    List<Enrolment> of(ClassId trainingClass) {
        var rows = jdbc.sql("""
                        select id, account_id, unit_id, unit_name, place_id, by_self, enrolled_at from class_enrolment
                        where class_id = ? and state = 'ENROLLED'""")
                .param(trainingClass.value())
                .query((row, n) -> row(row))
                .list();
        var people = accounts.byId(
                rows.stream().map(row -> new AccountId(row.account())).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(people.get(new AccountId(row.account()))).stream()
                        .map(person -> enrolment(row, person)))
                .sorted(Comparator.comparing(Enrolment::fullName, VietnameseNames.comparator())
                        .thenComparing(enrolment -> enrolment.id().value()))
                .toList();
    }

    /** One line of the book. */
    record Line(
            ClassId trainingClass,
            AccountId account,
            @Nullable PlaceId place,
            boolean bySelf) {}

    private static final String LINE =
            "select class_id, account_id, place_id, by_self from class_enrolment where state = 'ENROLLED' and ";

    Optional<Line> line(EnrolmentId id) {
        return jdbc.sql(LINE + "id = ?")
                .param(id.value())
                .query((row, n) -> line(row))
                .optional();
    }

    Optional<Line> line(ClassId in, AccountId person) {
        return jdbc.sql(LINE + "class_id = ? and account_id = ?")
                .params(in.value(), person.value())
                .query((row, n) -> line(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        return new Line(
                new ClassId(row.getObject("class_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                place == null ? null : new PlaceId(place),
                row.getBoolean("by_self"));
    }

    Collection<ClassId> classesOf(AccountId person) {
        return jdbc.sql("select class_id from class_enrolment where account_id = ? and state = 'ENROLLED'")
                .param(person.value())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
    }

    private @Nullable PlaceId defaultPlace(ClassDetail into, UnitId home) {
        var today = LocalDate.now(clock);
        var centre = units.centreServing(home, today).map(UnitSummary::id).orElse(null);
        var place = DefaultPlace.of(
                into.places(),
                home,
                centre,
                candidate -> units.centreServing(candidate.unit(), today).map(UnitSummary::id));
        return place == null ? null : place.id();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("place_id", UUID.class),
                row.getBoolean("by_self"),
                row.getObject("enrolled_at", LocalDateTime.class));
    }

    private static Enrolment enrolment(Row row, AccountSummary person) {
        return new Enrolment(
                new EnrolmentId(row.id()),
                person.id(),
                person.fullName(),
                person.birthYear(),
                new UnitId(row.unit()),
                row.unitName(),
                row.place() == null ? null : new PlaceId(row.place()),
                row.bySelf(),
                row.at().toInstant(ZoneOffset.UTC));
    }
}
