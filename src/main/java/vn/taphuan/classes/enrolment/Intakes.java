package vn.taphuan.classes.enrolment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** How a class takes people in: waiting list, closing time, and what each unit may send or holds without names. */
@Service
public class Intakes {

    private static final String MAY_READ =
            "hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')";
    private static final String CHANGED = "class.intake-changed";
    private static final String SEATS_CHANGED = "class.unit-seats-changed";
    private static final int MOST = 5000;
    private static final Set<ClassState> HOLDING = EnumSet.of(ClassState.APPROVED, ClassState.OPEN, ClassState.RUNNING);

    private final TrainingClasses classes;
    private final ClassSeats seats;
    private final IntakeBook book;
    private final QuotaBook quotas;
    private final Promotions promotions;
    private final PromotionWorker worker;
    private final Units units;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final LastChanges changes;
    private final CurrentAccount current;

    Intakes(
            TrainingClasses classes,
            ClassSeats seats,
            IntakeBook book,
            QuotaBook quotas,
            Promotions promotions,
            PromotionWorker worker,
            Units units,
            JdbcClient jdbc,
            AuditLog audit,
            LastChanges changes,
            CurrentAccount current) {
        this.classes = classes;
        this.seats = seats;
        this.book = book;
        this.quotas = quotas;
        this.promotions = promotions;
        this.worker = worker;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.current = current;
    }

    /** Of a class that one may read or teaches. */
    @PreAuthorize(MAY_READ)
    @Transactional
    public Optional<Intake> of(ClassId id) {
        return classes.find(id).map(found -> book.of(found.id()));
    }

    /** @param seen what was shown to whoever changes it: nobody overwrites what he has not seen */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveIntakeResult change(ClassId id, IntakeContent seen, IntakeContent content) {
        var count = planned(id);
        var hours = content.confirmHours();
        if (hours != null && (hours < 1 || hours > IntakeContent.MOST_HOURS)) {
            return new SaveIntakeResult.WrongHours(IntakeContent.MOST_HOURS);
        }
        if (count.state().isOver()) {
            return new SaveIntakeResult.TooLate();
        }
        book.of(id);
        book.lock(id);
        var now = book.rule(id);
        if (!now.equals(seen)) {
            return new SaveIntakeResult.Changed(now, changes.of(id.value(), CHANGED, seen, now));
        }
        if (!now.equals(content)) {
            book.store(id, content);
            audit.record(AuditEntry.of(CHANGED, "class", id.value())
                    .in(count.centre())
                    .changed(now, content));
        }
        return new SaveIntakeResult.Stored(book.of(id));
    }

    /** What the class has for each unit that has people in it or something fixed, by the unit's name. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<UnitSeats> units(ClassId id) {
        return classes.find(id).map(found -> unitSeats(found.id())).orElse(List.of());
    }

    /**
     * Fixes how many people a unit may send and how many seats it holds without names; seats that it gives up go to those who wait.
     *
     * @param seen what was shown to whoever changes it
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveSeatsResult fix(ClassId id, UnitId unit, UnitSeatsContent seen, UnitSeatsContent content) {
        planned(id);
        current.requireIn(Permissions.CLASS_PLAN, unit);
        var quota = content.quota();
        if (content.reserved() < 0 || content.reserved() > MOST || (quota != null && (quota < 0 || quota > MOST))) {
            return new SaveSeatsResult.Wrong();
        }
        var count =
                seats.lock(id).filter(found -> HOLDING.contains(found.state())).orElse(null);
        if (count == null) {
            return new SaveSeatsResult.TooLate();
        }
        var now = quotas.content(id, unit);
        if (!now.equals(seen)) {
            return new SaveSeatsResult.Changed(now, changes.of(id.value(), SEATS_CHANGED, seen, now));
        }
        int people = quotas.share(id, unit).held() - now.reserved();
        if (quota != null && people + content.reserved() > quota) {
            return new SaveSeatsResult.QuotaTooSmall(people, content.reserved());
        }
        int more = content.reserved() - now.reserved();
        if (more > 0 && !seats.take(id, HOLDING, more)) {
            return new SaveSeatsResult.NoSeats(count.free());
        }
        if (more < 0) {
            seats.giveBack(id, -more);
        }
        quotas.store(id, unit, content);
        audit.record(AuditEntry.of(SEATS_CHANGED, "class", id.value())
                .in(count.centre())
                .changed(facts(unit, now), facts(unit, content)));
        promotions.give(id);
        worker.look();
        return new SaveSeatsResult.Stored();
    }

    private List<UnitSeats> unitSeats(ClassId id) {
        var shares = quotas.shares(id);
        Map<UnitId, UnitSeatsContent> fixed = fixed(id);
        var names = units.byId(shares.keySet());
        return shares.entrySet().stream()
                .map(share -> {
                    var content = fixed.getOrDefault(share.getKey(), UnitSeatsContent.NOTHING);
                    return new UnitSeats(
                            share.getKey(),
                            Optional.ofNullable(names.get(share.getKey()))
                                    .map(UnitSummary::name)
                                    .orElse(""),
                            content.quota(),
                            content.reserved(),
                            share.getValue().held() - content.reserved());
                })
                .filter(one -> one.quota() != null || one.reserved() > 0 || one.people() > 0)
                .sorted(Comparator.comparing(one -> VietnameseNames.searchKey(one.unitName())))
                .toList();
    }

    private Map<UnitId, UnitSeatsContent> fixed(ClassId id) {
        Map<UnitId, UnitSeatsContent> fixed = new HashMap<>();
        jdbc.sql("select unit_id, people, reserved from class_quota where class_id = ?")
                .param(id.value())
                .query((row, n) -> Map.entry(
                        new UnitId(row.getObject(1, UUID.class)),
                        new UnitSeatsContent(row.getObject(2, Integer.class), row.getInt(3))))
                .list()
                .forEach(one -> fixed.put(one.getKey(), one.getValue()));
        return fixed;
    }

    private static Map<String, @Nullable Object> facts(UnitId unit, UnitSeatsContent content) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("unit", unit.value());
        facts.put("quota", content.quota());
        facts.put("reserved", content.reserved());
        return facts;
    }

    private ClassSeats.Count planned(ClassId id) {
        return seats.look(id)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
    }
}
