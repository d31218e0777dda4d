package vn.taphuan.classes.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.NominationId;
import vn.taphuan.classes.NomineeId;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Stores papers and who stands on them. */
@Component
class NominationBook {

    /** Who is meant by a line. */
    record Line(
            NomineeId id,
            ClassId trainingClass,
            NominationId nomination,
            UnitId unit,
            AccountId account,
            NomineeState state,
            AccountId enteredBy) {}

    private record Row(
            NominationId id,
            UnitId unit,
            String unitName,
            String number,
            LocalDate date,
            String issuedBy,
            String enteredBy,
            Instant enteredAt,
            NomineeId nominee,
            AccountId account,
            NomineeState state,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    NominationBook(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    NominationId add(ClassId in, UnitId unit, String unitName, NominationContent content, SignedIn by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into class_nomination
                          (id, class_id, unit_id, unit_name, paper_number, paper_date, issued_by, entered_by, entered_by_name, entered_at)
                        values (:id, :class, :unit, :unitName, :number, :date, :issuedBy, :by, :byName, :at)""")
                .param("id", id)
                .param("class", in.value())
                .param("unit", unit.value())
                .param("unitName", unitName)
                .param("number", content.number().strip())
                .param("date", Objects.requireNonNull(content.date()))
                .param("issuedBy", content.issuedBy().strip())
                .param("by", by.account().value())
                .param("byName", by.fullName())
                .param("at", now())
                .update();
        content.people()
                .forEach(person -> jdbc.sql("""
                                insert into class_nominee (id, nomination_id, class_id, account_id, state, pending)
                                values (?, ?, ?, ?, 'PENDING', 1)""")
                        .params(Ids.next(), id, in.value(), person.value())
                        .update());
        return new NominationId(id);
    }

    boolean isPending(ClassId in, AccountId person) {
        return jdbc.sql("select count(*) from class_nominee where class_id = ? and account_id = ? and pending = 1")
                        .params(in.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int pending(ClassId in, UnitId unit) {
        return jdbc.sql("""
                        select count(*) from class_nominee p join class_nomination n on n.id = p.nomination_id
                        where n.class_id = ? and n.unit_id = ? and p.pending = 1""")
                .params(in.value(), unit.value())
                .query(Integer.class)
                .single();
    }

    /** Of classes of centres within the scope, without those in which nobody waits. */
    Map<ClassId, Integer> pending(Collection<ClassId> some, UnitScope scope) {
        Map<ClassId, Integer> pending = new HashMap<>();
        if (!some.isEmpty()) {
            jdbc.sql("""
                            select p.class_id, count(*) people from class_nominee p join training_class c on c.id = p.class_id
                            where p.class_id in (:classes) and p.pending = 1 and (:all or c.centre_id in (:units))
                            group by p.class_id""")
                    .param("classes", some.stream().map(ClassId::value).toList())
                    .param("all", scope.everything())
                    .param("units", scope.ids())
                    .query(row -> {
                        pending.put(new ClassId(row.getObject(1, UUID.class)), row.getInt(2));
                    });
        }
        return pending;
    }

    Optional<Line> line(NomineeId id) {
        return jdbc.sql("""
                        select p.id, p.class_id, p.nomination_id, n.unit_id, p.account_id, p.state, n.entered_by from class_nominee p
                        join class_nomination n on n.id = p.nomination_id where p.id = ?""")
                .param(id.value())
                .query((row, n) -> new Line(
                        new NomineeId(row.getObject("id", UUID.class)),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        new NominationId(row.getObject("nomination_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        NomineeState.valueOf(row.getString("state")),
                        new AccountId(row.getObject("entered_by", UUID.class))))
                .optional();
    }

    /** False when somebody else decided before. */
    boolean decide(NomineeId id, NomineeState state, @Nullable String reason, SignedIn by) {
        return jdbc.sql("""
                        update class_nominee set state = :state, pending = null, reason = :reason, decided_by_name = :by, decided_at = :at
                        where id = :id and state = 'PENDING'""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by.fullName())
                        .param("at", now())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** What was decided in this transaction does not come to pass. */
    void undo(NomineeId id) {
        jdbc.sql("""
                        update class_nominee set state = 'PENDING', pending = 1, reason = null, decided_by_name = null, decided_at = null
                        where id = ?""").param(id.value()).update();
    }

    void waits(NomineeId id) {
        jdbc.sql("update class_nominee set state = 'WAITING' where id = ?")
                .param(id.value())
                .update();
    }

    /** The papers of a class, the latest first. @param unit only those of this unit; none for all */
    List<Nomination> of(ClassId in, @Nullable UnitId unit) {
        var rows = jdbc.sql("""
                        select n.id, n.unit_id, n.unit_name, n.paper_number, n.paper_date, n.issued_by, n.entered_by_name, n.entered_at,
                          p.id nominee_id, p.account_id, p.state, p.reason, p.decided_by_name, p.decided_at
                        from class_nomination n join class_nominee p on p.nomination_id = n.id
                        where n.class_id = :class and (:unit is null or n.unit_id = :unit) order by n.entered_at desc, n.id""")
                .param("class", in.value())
                .param("unit", unit == null ? null : unit.value())
                .query((row, n) -> row(row))
                .list();
        var people = accounts.byId(rows.stream().map(Row::account).toList());
        Map<NominationId, List<Row>> papers = new LinkedHashMap<>();
        rows.forEach(row ->
                papers.computeIfAbsent(row.id(), first -> new ArrayList<>()).add(row));
        return papers.values().stream().map(lines -> nomination(lines, people)).toList();
    }

    private static Nomination nomination(List<Row> lines, Map<AccountId, AccountSummary> people) {
        var first = lines.getFirst();
        return new Nomination(
                first.id(),
                first.unit(),
                first.unitName(),
                first.number(),
                first.date(),
                first.issuedBy(),
                first.enteredBy(),
                first.enteredAt(),
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(people.get(line.account())).stream()
                                .map(person -> nominee(line, person)))
                        .sorted(Comparator.comparing(Nominee::fullName, VietnameseNames.comparator())
                                .thenComparing(person -> person.id().value()))
                        .toList());
    }

    private static Nominee nominee(Row line, AccountSummary person) {
        return new Nominee(
                line.nominee(),
                line.account(),
                person.fullName(),
                person.position(),
                line.state(),
                line.reason(),
                line.decidedBy(),
                line.decidedAt());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new NominationId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("paper_number"),
                row.getObject("paper_date", LocalDate.class),
                row.getString("issued_by"),
                row.getString("entered_by_name"),
                Utc.instant(row, "entered_at"),
                new NomineeId(row.getObject("nominee_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                NomineeState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("decided_by_name"),
                Utc.instantOrNull(row, "decided_at"));
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}
