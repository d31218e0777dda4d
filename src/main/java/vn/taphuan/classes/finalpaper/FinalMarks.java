package vn.taphuan.classes.finalpaper;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.spi.PassMark;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Final marks, entered by a lecturer of the class or an officer of its centre; each entry and change is audited. */
@Service
public class FinalMarks {

    private static final String MAY_READ =
            "hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')";
    private static final Set<ClassState> MARKING = EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING);

    private final TrainingClasses classes;
    private final ObjectProvider<PassMark> passMark;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    FinalMarks(
            TrainingClasses classes,
            ObjectProvider<PassMark> passMark,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.classes = classes;
        this.passMark = passMark;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The marks of the people who are in the class and have one; of no class that one may not read. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Map<AccountId, FinalMark> of(ClassId id) {
        return classes.find(id).map(found -> marks(found.id())).orElse(Map.of());
    }

    /**
     * The mark below which there is a second try.
     *
     * @throws AccessDeniedException for a class that one may not read
     */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public BigDecimal passMark(ClassId id) {
        return classes.find(id)
                .map(found -> pass(found.id()))
                .orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
    }

    /** Whether the class asks for these marks at all; otherwise its final mark comes from elsewhere. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public boolean isAskedFor(ClassId id) {
        return classes.find(id)
                .filter(found -> rule().isPaper(found.id(), found.programme()))
                .isPresent();
    }

    private BigDecimal pass(ClassId id) {
        return rule().of(id);
    }

    private PassMark rule() {
        return passMark.getIfAvailable(() -> any -> PassMark.USUAL);
    }

    /** Whether the signed-in person may enter marks of the class in its present state. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public boolean mayEnter(ClassDetail of) {
        return MARKING.contains(of.state()) && isMarker(of);
    }

    /** @param reason needed to change a first mark that was entered before */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional
    public MarkResult enterFirst(EnrolmentId id, BigDecimal mark, @Nullable String reason) {
        return enter(id, 1, mark, reason);
    }

    /** The one second try, for a first mark below the pass mark. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional
    public MarkResult enterSecond(EnrolmentId id, BigDecimal mark, @Nullable String reason) {
        return enter(id, 2, mark, reason);
    }

    private MarkResult enter(EnrolmentId id, int attempt, BigDecimal mark, @Nullable String reason) {
        var in = marked(id);
        if (!MARKING.contains(in.state())) {
            return new MarkResult.NotNow(in.state());
        }
        if (!isMark(mark)) {
            return new MarkResult.WrongMark();
        }
        var before = lockedMarks(id);
        var pass = pass(in.id());
        var first = before.get(1);
        if (attempt == 2 && (first == null || first.compareTo(pass) >= 0)) {
            return new MarkResult.NoSecondTry(pass);
        }
        if (attempt == 1 && before.containsKey(2) && mark.compareTo(pass) >= 0) {
            return new MarkResult.SecondEntered();
        }
        var old = before.get(attempt);
        if (old != null && old.compareTo(mark) != 0) {
            if (reason == null || reason.isBlank()) {
                return new MarkResult.ReasonMissing();
            }
        }
        if (old == null || old.compareTo(mark) != 0) {
            store(in, id, attempt, old, mark, reason);
        }
        var second = attempt == 2 ? mark : before.get(2);
        return new MarkResult.Stored(new FinalMark(attempt == 1 ? mark : Objects.requireNonNull(first), second));
    }

    private void store(
            ClassDetail in,
            EnrolmentId id,
            int attempt,
            @Nullable BigDecimal old,
            BigDecimal mark,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into class_final_mark (enrolment_id, attempt, mark, entered_at) values (:id, :attempt, :mark, :at)
                        on duplicate key update mark = :mark, entered_at = :at""")
                .param("id", id.value())
                .param("attempt", attempt)
                .param("mark", mark)
                .param("at", Utc.of(clock.instant()))
                .update();
        audit.record(AuditEntry.of("class.marked", "enrolment", id.value())
                .in(in.centre())
                .changed(
                        old == null ? null : Map.of("attempt", attempt, "mark", old),
                        Map.of("attempt", attempt, "mark", mark))
                .because(reason));
    }

    /** The marks of one person; the person's row stays locked, so that two markers come one after the other. */
    private Map<Integer, BigDecimal> lockedMarks(EnrolmentId id) {
        jdbc.sql("select id from class_enrolment where id = ? for update")
                .param(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return jdbc
                .sql("select attempt, mark from class_final_mark where enrolment_id = ? for update")
                .param(id.value())
                .query((row, n) -> Map.entry(row.getInt(1), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ClassDetail marked(EnrolmentId id) {
        return jdbc.sql("select class_id from class_enrolment where id = ? and state = 'ENROLLED'")
                .param(id.value())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(classes::find)
                .filter(this::isMarker)
                .orElseThrow(() -> new AccessDeniedException("nobody of an own class"));
    }

    private boolean isMarker(ClassDetail of) {
        boolean officer = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
        return officer || classes.teaches(of.id());
    }

    private Map<AccountId, FinalMark> marks(ClassId id) {
        record Entry(UUID account, int attempt, BigDecimal mark) {}
        List<Entry> entries = jdbc.sql("""
                        select e.account_id, m.attempt, m.mark from class_final_mark m join class_enrolment e on e.id = m.enrolment_id
                        where e.class_id = ? and e.state = 'ENROLLED' order by m.attempt""")
                .param(id.value())
                .query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getInt(2), row.getBigDecimal(3)))
                .list();
        Map<AccountId, FinalMark> marks = new LinkedHashMap<>();
        entries.forEach(entry -> marks.merge(
                new AccountId(entry.account()),
                new FinalMark(entry.mark(), null),
                (first, second) -> new FinalMark(first.first(), second.first())));
        return marks;
    }

    private static boolean isMark(BigDecimal mark) {
        return Optional.of(mark)
                .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.TEN) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 1)
                .isPresent();
    }
}
