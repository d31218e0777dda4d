package vn.taphuan.classes.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import vn.taphuan.classes.NominationId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
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
        NO_SEAT,
        /** The person's unit has sent as many as it may. */
        OVER_QUOTA
    }

    static final String WAITING = "WAITING";
    static final String OFFERED = "OFFERED";
    private static final Set<String> HAS_A_SEAT = Set.of("ENROLLED", OFFERED);
    /** Before the new state, since MariaDB assigns from left to right: what he had left comes back to his calendar. */
    static final String COMES_INTO_CALENDAR =
            "calendar_at = if(calendar_step % 2 = 1, :at, calendar_at), calendar_step = calendar_step + calendar_step % 2, ";

    private static final String LEAVES_CALENDAR =
            "calendar_at = if(state = 'ENROLLED', :at, calendar_at), calendar_step = calendar_step + (state = 'ENROLLED'), ";

    private record Row(
            UUID id,
            UUID account,
            UUID unit,
            String unitName,
            @Nullable UUID place,
            boolean bySelf,
            boolean nominated,
            Instant at,
            @Nullable Instant confirmBy) {}

    private final JdbcClient jdbc;
    private final ClassSeats seats;
    private final QuotaBook quotas;
    private final Seating seating;
    private final Promotions promotions;
    private final PromotionWorker worker;
    private final Accounts accounts;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;

    EnrolmentBook(
            JdbcClient jdbc,
            ClassSeats seats,
            QuotaBook quotas,
            Seating seating,
            Promotions promotions,
            PromotionWorker worker,
            Accounts accounts,
            Units units,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.quotas = quotas;
        this.seating = seating;
        this.promotions = promotions;
        this.worker = worker;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How somebody came into a class.
     *
     * @param bySelf whether he did it himself; he then takes no seat that his unit holds without a name
     * @param nomination by which his unit named him
     */
    record Way(boolean bySelf, @Nullable NominationId nomination) {

        static final Way SELF = new Way(true, null);
        static final Way OFFICER = new Way(false, null);
    }

    /** Within the caller's transaction; a person who is in the class already takes no second seat. */
    Entry enter(ClassDetail into, AccountSummary person, Set<ClassState> states, Way way) {
        return way.bySelf() ? enterBySelf(into, person, states) : enterByOffice(into, person, states, way);
    }

    /** One guarded UPDATE decides before anything else, since a thousand may ask in the same second. */
    private Entry enterBySelf(ClassDetail into, AccountSummary person, Set<ClassState> states) {
        boolean taken = seats.take(into.id(), states);
        var before = stateOf(into.id(), person.id());
        if (before.filter(HAS_A_SEAT::contains).isPresent()) {
            if (taken) {
                seats.giveBack(into.id());
            }
            return before.filter(OFFERED::equals).isPresent() ? accepted(into, person, Way.SELF) : Entry.ALREADY;
        }
        if (!taken) {
            return Entry.NO_SEAT;
        }
        if (quotas.share(into.id(), person.unit()).isUsedUp()) {
            seats.giveBack(into.id());
            return Entry.OVER_QUOTA;
        }
        return seated(into, person, Way.SELF);
    }

    private Entry enterByOffice(ClassDetail into, AccountSummary person, Set<ClassState> states, Way way) {
        if (seats.lock(into.id())
                .filter(found -> states.contains(found.state()))
                .isEmpty()) {
            return Entry.NO_SEAT;
        }
        var before = stateOf(into.id(), person.id());
        if (before.filter(HAS_A_SEAT::contains).isPresent()) {
            return before.filter(OFFERED::equals).isPresent() ? accepted(into, person, way) : Entry.ALREADY;
        }
        if (quotas.fill(into.id(), person.unit())) {
            return seated(into, person, way);
        }
        if (quotas.share(into.id(), person.unit()).isUsedUp()) {
            return Entry.OVER_QUOTA;
        }
        return seats.take(into.id(), states) ? seated(into, person, way) : Entry.NO_SEAT;
    }

    /** A seat that was held for him becomes his. */
    private Entry accepted(ClassDetail into, AccountSummary person, Way way) {
        boolean his = jdbc.sql("update class_enrolment set " + COMES_INTO_CALENDAR + """
                        state = 'ENROLLED', confirm_by = null
                        where class_id = :class and account_id = :account and state = 'OFFERED'""")
                        .param("class", into.id().value())
                        .param("account", person.id().value())
                        .param("at", now())
                        .update()
                == 1;
        if (his) {
            record("class.confirmed", into, person.id(), Map.of("bySelf", way.bySelf()));
        }
        return his ? Entry.ENROLLED : Entry.ALREADY;
    }

    private Entry seated(ClassDetail into, AccountSummary person, Way way) {
        write(into, person, seating.placeFor(into, person.unit()), way);
        record("class.enrolled", into, person.id(), Map.of("bySelf", way.bySelf()));
        return Entry.ENROLLED;
    }

    /** In the place of somebody else, whose seat he gets: the number of seats does not change. The class is locked. */
    void replace(ClassDetail in, Line leaving, AccountSummary coming) {
        jdbc.sql("update class_enrolment set " + LEAVES_CALENDAR
                        + "state = 'WITHDRAWN', withdrawn_at = :at where id = :id")
                .param("at", now())
                .param("id", leaving.id().value())
                .update();
        write(in, coming, leaving.place(), Way.OFFICER);
    }

    private void write(ClassDetail into, AccountSummary person, @Nullable PlaceId place, Way way) {
        var unitName = units.find(person.unit()).map(UnitSummary::name).orElse("");
        jdbc.sql("""
                        insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, nomination_id, enrolled_at)
                        values (:id, :class, :account, :unit, :unitName, :place, 'ENROLLED', :self, :nomination, :at)
                        on duplicate key update calendar_at = if(calendar_step % 2 = 1, :at, calendar_at),
                          calendar_step = calendar_step + calendar_step % 2, unit_id = :unit, unit_name = :unitName, place_id = :place, state = 'ENROLLED',
                          confirm_by = null, by_self = :self, nomination_id = :nomination, enrolled_at = :at, withdrawn_at = null""")
                .param("id", Ids.next())
                .param("class", into.id().value())
                .param("account", person.id().value())
                .param("unit", person.unit().value())
                .param("unitName", unitName)
                .param("place", place == null ? null : place.value())
                .param("self", way.bySelf())
                .param(
                        "nomination",
                        way.nomination() == null ? null : way.nomination().value())
                .param("at", now())
                .update();
    }

    /** Puts somebody at the end of the list of those who wait; false when he waits already or has a seat. Nothing is locked. */
    boolean wait(ClassId in, UnitId centre, AccountSummary person, Way way) {
        boolean waits = renewed(in, person, way) || added(in, person, way);
        if (waits) {
            audit.record(AuditEntry.of("class.waiting", "class", in.value())
                    .in(centre)
                    .changed(null, Map.of("account", person.id().value(), "bySelf", way.bySelf())));
        }
        return waits;
    }

    private boolean renewed(ClassId in, AccountSummary person, Way way) {
        return jdbc.sql("""
                        update class_enrolment set state = 'WAITING', by_self = :self, nomination_id = :nomination, enrolled_at = :at, withdrawn_at = null
                        where class_id = :class and account_id = :account and state in ('WITHDRAWN', 'LAPSED')""")
                        .param("self", way.bySelf())
                        .param(
                                "nomination",
                                way.nomination() == null
                                        ? null
                                        : way.nomination().value())
                        .param("at", now())
                        .param("class", in.value())
                        .param("account", person.id().value())
                        .update()
                == 1;
    }

    private boolean added(ClassId in, AccountSummary person, Way way) {
        var unitName = units.find(person.unit()).map(UnitSummary::name).orElse("");
        return jdbc.sql("""
                        insert ignore into class_enrolment (id, class_id, account_id, unit_id, unit_name, state, by_self, nomination_id, enrolled_at)
                        values (:id, :class, :account, :unit, :unitName, 'WAITING', :self, :nomination, :at)""")
                        .param("id", Ids.next())
                        .param("class", in.value())
                        .param("account", person.id().value())
                        .param("unit", person.unit().value())
                        .param("unitName", unitName)
                        .param("self", way.bySelf())
                        .param(
                                "nomination",
                                way.nomination() == null
                                        ? null
                                        : way.nomination().value())
                        .param("at", now())
                        .update()
                == 1;
    }

    /** How many began to wait no later, himself included; 0 when he does not wait. */
    int placeInLine(ClassId in, AccountId person) {
        return jdbc.sql("""
                        select count(*) from class_enrolment me join class_enrolment w on w.class_id = me.class_id and w.state = 'WAITING'
                          and (w.enrolled_at < me.enrolled_at or (w.enrolled_at = me.enrolled_at and w.id <= me.id))
                        where me.class_id = ? and me.account_id = ? and me.state = 'WAITING'""")
                .params(in.value(), person.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Ends that somebody has a seat, is offered one or waits; a seat that becomes free goes to the next who waits. False when there
     * was nothing to end.
     */
    boolean leave(ClassDetail from, AccountId person, @Nullable String reason) {
        seats.lock(from.id());
        var before = stateOf(from.id(), person).orElse("");
        boolean left = jdbc.sql("update class_enrolment set " + LEAVES_CALENDAR + """
                        state = 'WITHDRAWN', confirm_by = null, withdrawn_at = :at
                        where class_id = :class and account_id = :account and state in ('ENROLLED', 'OFFERED', 'WAITING')""")
                        .param("at", now())
                        .param("class", from.id().value())
                        .param("account", person.value())
                        .update()
                == 1;
        if (left) {
            audit.record(AuditEntry.of("class.withdrawn", "class", from.id().value())
                    .in(from.centre())
                    .changed(Map.of("account", person.value()), null)
                    .because(reason));
        }
        if (left && HAS_A_SEAT.contains(before)) {
            seats.giveBack(from.id());
            promotions.give(from.id());
            worker.look();
        }
        return left;
    }

    /** Nothing for somebody who never had to do with the class. */
    Optional<String> stateOf(ClassId in, AccountId person) {
        return jdbc.sql("select state from class_enrolment where class_id = ? and account_id = ?")
                .params(in.value(), person.value())
                .query(String.class)
                .optional();
    }

    private void record(String action, ClassDetail in, AccountId person, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("account", person.value());
        audit.record(
                AuditEntry.of(action, "class", in.id().value()).in(in.centre()).changed(null, facts));
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
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
        return in(trainingClass, Set.of("ENROLLED")).stream()
                .sorted(Comparator.comparing(Enrolment::fullName, VietnameseNames.comparator())
                        .thenComparing(enrolment -> enrolment.id().value()))
                .toList();
    }

    /** Those who are offered a seat, then those who wait, each in the order in which they came. */
    List<Waiting> waiting(ClassId trainingClass) {
        return in(trainingClass, Set.of(OFFERED, WAITING)).stream()
                .map(person -> new Waiting(person, person.confirmBy()))
                .sorted(Comparator.comparing((Waiting one) -> one.confirmBy() == null)
                        .thenComparing(one -> one.person().at())
                        .thenComparing(one -> one.person().id().value()))
                .toList();
    }

    private List<Enrolment> in(ClassId trainingClass, Set<String> states) {
        var rows = jdbc.sql("""
                        select id, account_id, unit_id, unit_name, place_id, by_self, nomination_id, enrolled_at, confirm_by
                        from class_enrolment where class_id = :class and state in (:states)""")
                .param("class", trainingClass.value())
                .param("states", states)
                .query((row, n) -> row(row))
                .list();
        var people = accounts.byId(
                rows.stream().map(row -> new AccountId(row.account())).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(people.get(new AccountId(row.account()))).stream()
                        .map(person -> enrolment(row, person)))
                .toList();
    }

    /** One line of the book. */
    record Line(
            EnrolmentId id,
            ClassId trainingClass,
            AccountId account,
            UnitId unit,
            @Nullable PlaceId place,
            boolean bySelf) {}

    private static final String LINE =
            "select id, class_id, account_id, unit_id, place_id, by_self from class_enrolment where state in (:states) and ";

    /** Somebody who has a seat. */
    Optional<Line> line(EnrolmentId id) {
        return line(id, Set.of("ENROLLED"));
    }

    /** Somebody who has a seat, is offered one, or waits. */
    Optional<Line> anyLine(EnrolmentId id) {
        return line(id, Set.of("ENROLLED", OFFERED, WAITING));
    }

    private Optional<Line> line(EnrolmentId id, Set<String> states) {
        return jdbc.sql(LINE + "id = :id")
                .param("states", states)
                .param("id", id.value())
                .query((row, n) -> line(row))
                .optional();
    }

    Optional<Line> line(ClassId in, AccountId person) {
        return jdbc.sql(LINE + "class_id = :class and account_id = :account")
                .param("states", Set.of("ENROLLED"))
                .param("class", in.value())
                .param("account", person.value())
                .query((row, n) -> line(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        return new Line(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                place == null ? null : new PlaceId(place),
                row.getBoolean("by_self"));
    }

    Collection<ClassId> classesOf(AccountId person) {
        return classesOf(person, Set.of("ENROLLED"));
    }

    /** Classes in which somebody is offered a seat or waits for one. */
    Collection<ClassId> waitedFor(AccountId person) {
        return classesOf(person, Set.of(OFFERED, WAITING));
    }

    Optional<Instant> confirmBy(ClassId in, AccountId person) {
        return jdbc.sql(
                        "select confirm_by from class_enrolment where class_id = ? and account_id = ? and state = 'OFFERED'")
                .params(in.value(), person.value())
                .query((row, n) -> Utc.instant(row, 1))
                .optional();
    }

    private Collection<ClassId> classesOf(AccountId person, Set<String> states) {
        return jdbc.sql("select class_id from class_enrolment where account_id = :account and state in (:states)")
                .param("account", person.value())
                .param("states", states)
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("place_id", UUID.class),
                row.getBoolean("by_self"),
                row.getObject("nomination_id", UUID.class) != null,
                Utc.instant(row, "enrolled_at"),
                Utc.instantOrNull(row, "confirm_by"));
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
                row.nominated(),
                row.at(),
                row.confirmBy());
    }
}
