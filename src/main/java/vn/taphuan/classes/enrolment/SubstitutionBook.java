package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;

/** Lets people come in the place of others, and keeps who came for whom. The caller has checked the right. */
@Component
class SubstitutionBook {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final EnrolmentBook book;
    private final ClassSeats seats;
    private final QuotaBook quotas;
    private final PromotionWorker worker;
    private final Accounts accounts;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubstitutionBook(
            JdbcClient jdbc,
            EnrolmentBook book,
            ClassSeats seats,
            QuotaBook quotas,
            PromotionWorker worker,
            Accounts accounts,
            AuditLog audit,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.seats = seats;
        this.quotas = quotas;
        this.worker = worker;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    SubstitutionResult change(
            ClassDetail in, EnrolmentBook.Line leaving, AccountSummary coming, Set<ClassState> states, String reason) {
        if (reason.isBlank()) {
            return new SubstitutionResult.ReasonMissing();
        }
        var lastDay = in.lastDay().orElse(LocalDate.MAX);
        boolean open = seats.lock(in.id())
                .filter(found -> states.contains(found.state()))
                .isPresent();
        if (!open
                || LocalDate.now(clock).isAfter(lastDay)
                || book.line(leaving.id()).isEmpty()) {
            return new SubstitutionResult.TooLate(lastDay);
        }
        var before = book.stateOf(in.id(), coming.id()).orElse("");
        if (before.equals("ENROLLED") || before.equals(EnrolmentBook.OFFERED)) {
            return new SubstitutionResult.AlreadyIn();
        }
        boolean sameUnit = coming.unit().equals(leaving.unit());
        if (!sameUnit && quotas.share(in.id(), coming.unit()).isUsedUp()) {
            return new SubstitutionResult.UnitFull();
        }
        book.replace(in, leaving, coming);
        record(in, leaving, coming, reason);
        events.publishEvent(new SeatEnded(Ids.next(), in.id(), leaving.account(), reason));
        events.publishEvent(new SeatGiven(Ids.next(), in.id(), coming.id(), null));
        worker.look(); // another unit may have room in its quota now
        return new SubstitutionResult.Changed();
    }

    private void record(ClassDetail in, EnrolmentBook.Line leaving, AccountSummary coming, String reason) {
        var came = book.line(in.id(), coming.id()).orElseThrow();
        jdbc.sql("""
                        insert into class_substitution (id, class_id, left_id, came_id, at, by_name, reason)
                        values (:id, :class, :left, :came, :at, :by, :reason)""")
                .param("id", Ids.next())
                .param("class", in.id().value())
                .param("left", leaving.id().value())
                .param("came", came.id().value())
                .param("at", Utc.of(clock.instant()))
                .param("by", current.require().fullName())
                .param("reason", reason)
                .update();
        audit.record(AuditEntry.of("class.substituted", "class", in.id().value())
                .in(in.centre())
                .changed(
                        Map.of("account", leaving.account().value()),
                        Map.of("account", coming.id().value()))
                .because(reason));
    }

    List<Substitution> of(ClassId id) {
        record Row(UUID left, String leftUnit, UUID came, String cameUnit, Instant at, String by, String reason) {}
        var rows = jdbc.sql("""
                        select l.account_id, l.unit_name, c.account_id, c.unit_name, s.at, s.by_name, s.reason from class_substitution s
                        join class_enrolment l on l.id = s.left_id join class_enrolment c on c.id = s.came_id
                        where s.class_id = ? order by s.at desc, s.id desc limit\s""" + MOST)
                .param(id.value())
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        Utc.instant(row, 5),
                        row.getString(6),
                        row.getString(7)))
                .list();
        var people = accounts.byId(rows.stream()
                .flatMap(row -> Stream.of(row.left(), row.came()))
                .map(AccountId::new)
                .toList());
        return rows.stream()
                .map(row -> new Substitution(
                        name(people, row.left()),
                        row.leftUnit(),
                        name(people, row.came()),
                        row.cameUnit(),
                        row.at(),
                        row.by(),
                        row.reason()))
                .toList();
    }

    private static String name(Map<AccountId, AccountSummary> people, UUID id) {
        return Optional.ofNullable(people.get(new AccountId(id)))
                .map(AccountSummary::fullName)
                .orElse("");
    }
}
