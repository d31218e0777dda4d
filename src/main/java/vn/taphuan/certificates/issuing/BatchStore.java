package vn.taphuan.certificates.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Reads batches, always within a scope of units. */
@Component
class BatchStore {

    private static final int MOST = 300;
    private static final String SUMMARY = """
            select b.*, (select count(*) from certificate_batch_entry e where e.batch_id = b.id and not e.everything_met) exceptions
            from certificate_batch b where (:all or b.unit_id in (:units)) and\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was frozen for one person. */
    record Frozen(
            AccountId account,
            String fullName,
            String unitName,
            CertificateData paper,
            Conditions conditions,
            @Nullable String reason) {}

    /** Conditions as they are kept: in a record, since the kind of each is written only inside one. */
    record Conditions(List<Condition> conditions) {
        Conditions {
            conditions = List.copyOf(conditions);
        }
    }

    Optional<BatchSummary> find(BatchId id, UnitScope scope) {
        return scoped(SUMMARY + "b.id = :id", scope)
                .param("id", id.value())
                .query((row, number) -> summary(row))
                .optional();
    }

    List<BatchSummary> ofClasses(Collection<ClassId> classes, UnitScope scope) {
        if (classes.isEmpty()) {
            return List.of();
        }
        return scoped(SUMMARY + "b.class_id in (:ids) order by b.proposed_at", scope)
                .param("ids", classes.stream().map(ClassId::value).toList())
                .query((row, number) -> summary(row))
                .list();
    }

    List<BatchSummary> in(BatchState state, UnitScope scope) {
        return scoped(SUMMARY + "b.state = :state order by b.proposed_at limit " + MOST, scope)
                .param("state", state.name())
                .query((row, number) -> summary(row))
                .list();
    }

    List<Frozen> entries(BatchId id) {
        return jdbc.sql("select * from certificate_batch_entry where batch_id = ? order by position")
                .param(id.value())
                .query((row, number) -> new Frozen(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("unit_name"),
                        json.readValue(row.getString("paper_json"), CertificateData.class),
                        json.readValue(row.getString("conditions_json"), Conditions.class),
                        row.getString("exception_reason")))
                .list();
    }

    List<BatchEvent> history(BatchId id) {
        return jdbc.sql("select * from certificate_batch_step where batch_id = ? order by at, id")
                .param(id.value())
                .query((row, number) -> new BatchEvent(
                        BatchStep.valueOf(row.getString("step")),
                        Utc.instant(row, "at"),
                        row.getString("actor_name"),
                        row.getInt("people"),
                        row.getString("reason"),
                        row.getObject("waiver_id", UUID.class) != null,
                        row.getObject("authorisation_id", UUID.class) != null))
                .list();
    }

    CertificateData.@Nullable Signing signing(BatchId id) {
        return jdbc.sql("select signing_json from certificate_batch where id = ? and signing_json is not null")
                .param(id.value())
                .query((row, number) -> json.readValue(row.getString(1), CertificateData.Signing.class))
                .optional()
                .orElse(null);
    }

    /** Of these people, those who stand for a certificate of the programme already, in another batch than this. */
    Set<AccountId> claimed(ProgrammeCode programme, Collection<AccountId> people, @Nullable BatchId except) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(
                        "select account_id from certificate_claim where programme_code = :programme and account_id in (:people) and (:except is null or batch_id <> :except)")
                .param("programme", programme.value())
                .param("people", people.stream().map(AccountId::value).toList())
                .param("except", except == null ? null : except.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
    }

    String json(Object facts) {
        return json.writeValueAsString(facts);
    }

    private JdbcClient.StatementSpec scoped(String sql, UnitScope scope) {
        return jdbc.sql(sql).param("all", scope.everything()).param("units", scope.ids());
    }

    private static BatchSummary summary(ResultSet row) throws SQLException {
        var decision = row.getString("decision_number");
        var state = BatchState.valueOf(row.getString("state"));
        return new BatchSummary(
                new BatchId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("class_label"),
                new ProgrammeCode(row.getString("programme_code")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                state,
                row.getInt("people"),
                row.getInt("exceptions"),
                decision == null
                        ? null
                        : new CertificateData.Decision(decision, row.getObject("decision_date", LocalDate.class)),
                since(row, state),
                row.getInt("version"));
    }

    private static Instant since(ResultSet row, BatchState state) throws SQLException {
        var column = switch (state) {
            case RETURNED, PROPOSED, WITHDRAWN -> "proposed_at";
            case CHECKED -> "checked_at";
            case SIGNED -> "signed_at";
            case RELEASED -> "released_at";
        };
        return Utc.instant(row, column);
    }
}
