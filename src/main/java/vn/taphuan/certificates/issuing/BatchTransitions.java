package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.ClassRecord;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.signing.AuthorisationId;
import vn.taphuan.certificates.signing.IssuingBody;
import vn.taphuan.certificates.signing.SigningRight;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.ManyRows;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/**
 * Writes what happens to a batch. Each step is one guarded UPDATE that looks at state, version, the people of the earlier
 * steps, the waiver and the authorisation in the same moment; the table's own constraints stand behind it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchTransitions {

    private final JdbcClient jdbc;
    private final BatchStore store;
    private final AuditLog audit;
    private final Clock clock;

    BatchTransitions(JdbcClient jdbc, BatchStore store, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person as proposed: what the paper will say and what was met. */
    record Proposed(
            ClassRecord.Person person,
            CertificateData paper,
            List<Condition> conditions,
            @Nullable String reason) {}

    /** @throws org.springframework.dao.DuplicateKeyException when one of the people has been claimed meanwhile */
    BatchId begin(
            ClassRecord trainingClass,
            CertificateData.@Nullable Decision decision,
            List<Proposed> people,
            Actor actor) {
        var id = new BatchId(Ids.next());
        jdbc.sql("""
                        insert into certificate_batch (id, class_id, class_label, programme_code, unit_id, state, people, decision_number,
                          decision_date, proposed_by, proposed_at)
                        values (:id, :class, :label, :programme, :body, 'PROPOSED', :people, :number, :date, :actor, :now)""")
                .param("id", id.value())
                .param("class", trainingClass.id().value())
                .param("label", trainingClass.label())
                .param("programme", trainingClass.programme().value())
                .param("body", trainingClass.body().value())
                .param("people", people.size())
                .param("number", decision == null ? null : decision.number())
                .param("date", decision == null ? null : decision.date())
                .param("actor", actor.account().value())
                .param("now", now())
                .update();
        fill(id, trainingClass, people);
        note(id, trainingClass.body(), BatchStep.PROPOSE, actor, people.size(), null, null, null);
        exceptions(id, trainingClass.body(), people);
        return id;
    }

    /** A batch that was sent back, with its people anew; false when it is not there to be proposed again. */
    boolean beginAgain(
            BatchId id,
            int version,
            ClassRecord trainingClass,
            CertificateData.@Nullable Decision decision,
            List<Proposed> people,
            Actor actor) {
        int changed = jdbc.sql("""
                        update certificate_batch set state = 'PROPOSED', people = :people, decision_number = :number, decision_date = :date,
                          proposed_by = :actor, proposed_at = :now, reminded = 0, version = version + 1
                        where id = :id and class_id = :class and state = 'RETURNED' and version = :version""")
                .param("people", people.size())
                .param("number", decision == null ? null : decision.number())
                .param("date", decision == null ? null : decision.date())
                .param("actor", actor.account().value())
                .param("now", now())
                .param("id", id.value())
                .param("class", trainingClass.id().value())
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        free(id);
        jdbc.sql("delete from certificate_batch_entry where batch_id = ?")
                .param(id.value())
                .update();
        fill(id, trainingClass, people);
        note(id, trainingClass.body(), BatchStep.PROPOSE, actor, people.size(), null, null, null);
        exceptions(id, trainingClass.body(), people);
        return true;
    }

    /** Check or release; false when the batch does not stand there, or the person may not. */
    boolean pass(BatchSummary batch, BatchStep step, Actor actor) {
        var waiver = waiver(batch.body(), actor.on());
        boolean done = advance(batch, step, actor, waiver, "", Map.of());
        if (done) {
            note(batch.id(), batch.body(), step, actor, batch.people(), null, used(batch, waiver), null);
        }
        return done;
    }

    /** The signature: freezes whose name and title stand on the papers. */
    boolean sign(BatchSummary batch, IssuingBody body, SigningRight right, Actor actor) {
        var waiver = waiver(batch.body(), actor.on());
        var signing = new CertificateData.Signing(body.place(), null, body.titleOf(right.capacity()), actor.name());
        Map<String, Object> more = new HashMap<>();
        more.put("signing", store.json(signing));
        var authorisation = right.authorisation();
        String set = ", signing_json = :signing";
        if (authorisation != null) {
            more.put("authorisation", authorisation.value());
            set += ", authorisation_id = :authorisation";
        }
        boolean done = advance(batch, BatchStep.SIGN, actor, waiver, set, more);
        if (done) {
            note(
                    batch.id(),
                    batch.body(),
                    BatchStep.SIGN,
                    actor,
                    batch.people(),
                    null,
                    used(batch, waiver),
                    authorisation);
        }
        return done;
    }

    /** Back to the proposer; whoever did a step before may do another one in the next round. */
    boolean sendBack(BatchSummary batch, String reason, Actor actor) {
        int changed = jdbc.sql("""
                        update certificate_batch set state = 'RETURNED', checked_by = null, checked_at = null, signed_by = null, signed_at = null,
                          signing_json = null, authorisation_id = null, waiver_id = null, version = version + 1
                        where id = ? and version = ? and state in ('PROPOSED', 'CHECKED', 'SIGNED')""").params(batch.id().value(), batch.version()).update();
        if (changed == 1) {
            note(batch.id(), batch.body(), BatchStep.SEND_BACK, actor, batch.people(), reason, null, null);
        }
        return changed == 1;
    }

    /** Gives the batch up and its people free. */
    boolean withdraw(BatchSummary batch, String reason, Actor actor) {
        int changed = jdbc.sql(
                        "update certificate_batch set state = 'WITHDRAWN', version = version + 1 where id = ? and version = ? and state in ('RETURNED', 'PROPOSED')")
                .params(batch.id().value(), batch.version())
                .update();
        if (changed == 1) {
            free(batch.id());
            note(batch.id(), batch.body(), BatchStep.WITHDRAW, actor, batch.people(), reason, null, null);
        }
        return changed == 1;
    }

    /** Whether a waiver of the separation holds for a body on a day. */
    Optional<WaiverId> waiver(UnitId body, LocalDate on) {
        return jdbc.sql(
                        "select id from certificate_waiver where unit_id = ? and ended_at is null and valid_from <= ? and valid_to >= ? order by valid_to desc limit 1")
                .params(body.value(), on, on)
                .query((row, number) -> new WaiverId(row.getObject(1, UUID.class)))
                .optional();
    }

    private boolean advance(
            BatchSummary batch,
            BatchStep step,
            Actor actor,
            Optional<WaiverId> waiver,
            String set,
            Map<String, Object> more) {
        var sql = """
                update certificate_batch set
                  waiver_id = case when :actor in (%1$s) then :waiver else waiver_id end,
                  state = :to, %2$s_by = :actor, %2$s_at = :now, version = version + 1%3$s
                where id = :id and state = :from and version = :version
                  and (:actor not in (%1$s) or exists (select 1 from certificate_waiver w
                    where w.id = :waiver and w.ended_at is null and w.valid_from <= :on and w.valid_to >= :on))
                """.formatted(step.earlierActors(), step.actorColumn().replace("_by", ""), set);
        if (more.containsKey("authorisation")) {
            sql += """
                     and exists (select 1 from certificate_authorisation a where a.id = :authorisation and a.ended_at is null
                       and a.valid_from <= :on and a.valid_to >= :on)""";
        }
        var from = step.from();
        return jdbc.sql(sql)
                        .param("actor", actor.account().value())
                        .param("waiver", waiver.map(WaiverId::value).orElse(null))
                        .param("to", step.to().name())
                        .param("from", from == null ? "" : from.name())
                        .param("now", now())
                        .param("on", actor.on())
                        .param("id", batch.id().value())
                        .param("version", batch.version())
                        .params(more)
                        .update()
                == 1;
    }

    /** The waiver that the batch stands under after a step; only what was needed is written into it. */
    private @Nullable WaiverId used(BatchSummary batch, Optional<WaiverId> waiver) {
        return waiver.filter(held -> jdbc.sql("select waiver_id from certificate_batch where id = ?")
                        .param(batch.id().value())
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .single()
                        .filter(held.value()::equals)
                        .isPresent())
                .orElse(null);
    }

    private void fill(BatchId id, ClassRecord trainingClass, List<Proposed> people) {
        var sorted = people.stream()
                .sorted(Comparator.comparing(one -> one.person().account().value()))
                .toList();
        ManyRows.insert(
                jdbc,
                "insert into certificate_claim (account_id, programme_code, batch_id)",
                sorted.stream()
                        .map(one -> new Object[] {
                            one.person().account().value(),
                            trainingClass.programme().value(),
                            id.value()
                        })
                        .toList());
        ManyRows.insert(
                jdbc,
                "insert into certificate_batch_entry (id, batch_id, account_id, position, full_name, unit_name, paper_json, conditions_json,"
                        + " everything_met, exception_reason)",
                IntStream.range(0, people.size())
                        .mapToObj(position -> entry(id, position, people.get(position)))
                        .toList());
    }

    private Object[] entry(BatchId id, int position, Proposed one) {
        return new Object[] {
            Ids.next(),
            id.value(),
            one.person().account().value(),
            position,
            one.person().fullName(),
            one.person().unitName(),
            store.json(one.paper()),
            store.json(new BatchStore.Conditions(one.conditions())),
            Condition.allMet(one.conditions()),
            one.reason()
        };
    }

    private void free(BatchId id) {
        jdbc.sql("delete from certificate_claim where batch_id = ?")
                .param(id.value())
                .update();
    }

    /** Each exception is an entry of its own in the audit log: for whom, what was missing, why. */
    private void exceptions(BatchId id, UnitId body, List<Proposed> people) {
        people.stream()
                .filter(one -> one.reason() != null)
                .forEach(one -> audit.record(AuditEntry.of("certificate.exception", "certificate-batch", id.value())
                        .in(body)
                        .changed(null, new Exempted(one.person().account().value(), one.conditions()))
                        .because(one.reason())));
    }

    private record Exempted(UUID account, List<Condition> conditions) {}

    private void note(
            BatchId id,
            UnitId body,
            BatchStep step,
            Actor actor,
            int people,
            @Nullable String reason,
            @Nullable WaiverId waiver,
            @Nullable AuthorisationId authorisation) {
        jdbc.sql("""
                        insert into certificate_batch_step (id, batch_id, at, step, actor_id, actor_name, people, reason, waiver_id, authorisation_id)
                        values (:id, :batch, :at, :step, :actor, :name, :people, :reason, :waiver, :authorisation)""")
                .param("id", Ids.next())
                .param("batch", id.value())
                .param("at", now())
                .param("step", step.name())
                .param("actor", actor.account().value())
                .param("name", actor.name())
                .param("people", people)
                .param("reason", reason)
                .param("waiver", waiver == null ? null : waiver.value())
                .param("authorisation", authorisation == null ? null : authorisation.value())
                .update();
        audit.record(AuditEntry.of(action(step), "certificate-batch", id.value())
                .in(body)
                .changed(null, new Noted(people, waiver, authorisation))
                .because(reason));
    }

    private record Noted(
            int people, @Nullable WaiverId waiver, @Nullable AuthorisationId authorisation) {}

    private static String action(BatchStep step) {
        return switch (step) {
            case PROPOSE -> "certificate.proposed";
            case CHECK -> "certificate.checked";
            case SIGN -> "certificate.signed";
            case RELEASE -> "certificate.batch-released";
            case SEND_BACK -> "certificate.sent-back";
            case WITHDRAW -> "certificate.withdrawn";
        };
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}
