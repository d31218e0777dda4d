package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.enrolment.WaitingPolicy.UnitShare;
import vn.taphuan.classes.enrolment.WaitingPolicy.Waiter;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.classes.session.ClassSeats.Count;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;

/**
 * Gives free seats to those who wait, and takes them back from whoever did not say yes in time. The class is locked first, so each
 * seat is given once and each person gets one, however many ask for it at once and on however many nodes.
 */
@Component
class Promotions {

    private static final Set<ClassState> GIVING = EnumSet.of(ClassState.OPEN);
    private static final Set<ClassState> HOLDING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final JdbcClient jdbc;
    private final ClassSeats seats;
    private final ClassLookup lookup;
    private final IntakeBook intakes;
    private final QuotaBook quotas;
    private final Seating seating;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promotions(
            JdbcClient jdbc,
            ClassSeats seats,
            ClassLookup lookup,
            IntakeBook intakes,
            QuotaBook quotas,
            Seating seating,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.lookup = lookup;
        this.intakes = intakes;
        this.quotas = quotas;
        this.seating = seating;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Within the caller's transaction: gives all free seats of an open class to those who wait. @return how many were given */
    int give(ClassId id) {
        var count = seats.lock(id)
                .filter(found -> GIVING.contains(found.state()) && found.free() > 0)
                .orElse(null);
        if (count == null) {
            return 0;
        }
        var waiting = new ArrayList<>(waiting(id));
        if (waiting.isEmpty()) {
            return 0;
        }
        var rule = intakes.rule(id);
        Map<UnitId, UnitShare> shares = new HashMap<>(quotas.shares(id));
        int given = 0;
        while (given < count.free()) {
            var next = rule.policy().next(waiting, shares);
            if (next.isEmpty()) {
                break;
            }
            give(id, count, rule, next.get());
            waiting.remove(next.get());
            shares.merge(next.get().unit(), UnitShare.NONE.oneMore(), (held, one) -> held.oneMore());
            given++;
        }
        return given;
    }

    /** Within the caller's transaction: takes back what was offered and not answered in time, and gives it to the next. */
    void takeBack(ClassId id) {
        var count =
                seats.lock(id).filter(found -> HOLDING.contains(found.state())).orElse(null);
        if (count == null) {
            return;
        }
        var late = jdbc.sql("""
                        select id, account_id from class_enrolment
                        where class_id = :class and state = 'OFFERED' and confirm_by <= :now""")
                .param("class", id.value())
                .param("now", now())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class))))
                .list();
        late.forEach(offer -> {
            jdbc.sql("update class_enrolment set state = 'LAPSED', confirm_by = null, withdrawn_at = ? where id = ?")
                    .params(now(), offer.getKey())
                    .update();
            record("class.lapsed", id, count, offer.getValue(), null);
        });
        if (!late.isEmpty()) {
            seats.giveBack(id, late.size());
        }
        give(id);
    }

    /** Classes in which somebody may get a seat, or has not answered in time; at most 100. */
    List<ClassId> due() {
        return jdbc.sql("""
                        select c.id from training_class c where c.state = 'OPEN' and c.seats_taken < c.seats
                          and exists (select 1 from class_enrolment e where e.class_id = c.id and e.state = 'WAITING')
                        union
                        select e.class_id from class_enrolment e join training_class c on c.id = e.class_id and c.state in ('OPEN', 'RUNNING')
                        where e.state = 'OFFERED' and e.confirm_by <= :now limit 100""")
                .param("now", now())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
    }

    private void give(ClassId id, Count count, IntakeContent rule, Waiter to) {
        var confirmBy = Optional.ofNullable(rule.confirmHours())
                .map(hours -> deadline(hours, count))
                .orElse(null);
        var in = lookup.find(id).orElseThrow();
        var place = seating.placeFor(in, to.unit());
        int moved = jdbc.sql("update class_enrolment set "
                        + (confirmBy == null ? EnrolmentBook.COMES_INTO_CALENDAR : "") + """
                        state = :state, confirm_by = :confirmBy, place_id = :place
                        where id = :id and state = 'WAITING'""")
                .param("at", now())
                .param("state", confirmBy == null ? "ENROLLED" : "OFFERED")
                .param("confirmBy", confirmBy == null ? null : Utc.of(confirmBy))
                .param("place", place == null ? null : place.value())
                .param("id", to.id().value())
                .update();
        if (moved != 1 || !seats.take(id, GIVING)) {
            throw new IllegalStateException("a locked class changed");
        }
        record(confirmBy == null ? "class.promoted" : "class.offered", id, count, to.account(), confirmBy);
        events.publishEvent(new SeatGiven(Ids.next(), id, to.account(), confirmBy));
    }

    /** Within the hours, but not beyond the beginning of the first day unless that has come. */
    private Instant deadline(int hours, Count count) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var end = now.plus(Duration.ofHours(hours));
        var begins = count.firstDay().atStartOfDay(PlatformTime.ZONE).toInstant();
        return begins.isAfter(now) && begins.isBefore(end) ? begins : end;
    }

    private List<Waiter> waiting(ClassId id) {
        return jdbc.sql("""
                        select id, account_id, unit_id, enrolled_at from class_enrolment
                        where class_id = ? and state = 'WAITING' order by enrolled_at, id limit 1000""")
                .param(id.value())
                .query((row, n) -> new Waiter(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        Utc.instant(row, "enrolled_at")))
                .list();
    }

    private void record(String action, ClassId id, Count count, AccountId person, @Nullable Instant confirmBy) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("account", person.value());
        if (confirmBy != null) {
            facts.put("confirmBy", confirmBy);
        }
        audit.record(
                AuditEntry.of(action, "class", id.value()).in(count.centre()).changed(null, facts));
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}
