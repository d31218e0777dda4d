package vn.taphuan.certificates.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.signing.SigningRight;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Reads and writes proposals to revoke certificates or to issue them again, always within a scope of units. */
@Component
class ChangeStore {

    private static final int MOST = 300;
    private static final String SUMMARY = """
            select h.*, c.number, c.full_name, c.data_json, n.number new_number from certificate_change h
            join certificate c on c.id = h.certificate_id left join certificate n on n.id = h.new_certificate_id
            where (:all or h.unit_id in (:units)) and\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A certificate about which something is proposed or decided. */
    record Subject(
            CertificateId id,
            UnitId body,
            AccountId account,
            ProgrammeCode programme,
            ClassId trainingClass,
            BatchId batch,
            String number,
            CertificateState state,
            CertificateData paper) {}

    /** What is decided about, with what was frozen at the proposal. */
    record Open(
            ChangeId id,
            CertificateId certificate,
            ChangeKind kind,
            ChangeState state,
            AccountId proposedBy,
            String reason,
            @Nullable CertificateData paper) {}

    Optional<Subject> subject(CertificateId id, UnitScope scope) {
        return scoped("select * from certificate c where (:all or c.unit_id in (:units)) and c.id = :id", scope)
                .param("id", id.value())
                .query((row, number) -> new Subject(
                        id,
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new ProgrammeCode(row.getString("programme_code")),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        new BatchId(row.getObject("batch_id", UUID.class)),
                        row.getString("number"),
                        CertificateState.valueOf(row.getString("state")),
                        json.readValue(row.getString("data_json"), CertificateData.class)))
                .optional();
    }

    Optional<Open> find(ChangeId id, UnitScope scope) {
        return scoped("select * from certificate_change h where (:all or h.unit_id in (:units)) and h.id = :id", scope)
                .param("id", id.value())
                .query((row, number) -> new Open(
                        id,
                        new CertificateId(row.getObject("certificate_id", UUID.class)),
                        ChangeKind.valueOf(row.getString("kind")),
                        ChangeState.valueOf(row.getString("state")),
                        new AccountId(row.getObject("proposed_by", UUID.class)),
                        row.getString("reason"),
                        paper(row)))
                .optional();
    }

    List<ChangeSummary> of(CertificateId id, UnitScope scope) {
        return scoped(SUMMARY + "h.certificate_id = :id order by h.proposed_at", scope)
                .param("id", id.value())
                .query((row, number) -> summary(row))
                .list();
    }

    List<ChangeSummary> waiting(UnitScope scope) {
        return scoped(SUMMARY + "h.state = 'PROPOSED' order by h.proposed_at limit " + MOST, scope)
                .query((row, number) -> summary(row))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another one about the certificate is open */
    ChangeId propose(
            Subject subject,
            ChangeKind kind,
            @Nullable ReissueReasonId listed,
            String reason,
            @Nullable CertificateData paper,
            Actor actor) {
        var id = new ChangeId(Ids.next());
        jdbc.sql("""
                        insert into certificate_change (id, certificate_id, unit_id, kind, state, reason_id, reason, paper_json, proposed_by,
                          proposed_name, proposed_at, open_for)
                        values (:id, :certificate, :body, :kind, 'PROPOSED', :listed, :reason, :paper, :by, :name, :at, :certificate)""")
                .param("id", id.value())
                .param("certificate", subject.id().value())
                .param("body", subject.body().value())
                .param("kind", kind.name())
                .param("listed", listed == null ? null : listed.value())
                .param("reason", reason)
                .param("paper", paper == null ? null : json.writeValueAsString(paper))
                .param("by", actor.account().value())
                .param("name", actor.name())
                .param("at", Utc.of(clock.instant()))
                .update();
        return id;
    }

    /** Whether nobody has decided it; nobody else will before the end of this transaction. */
    boolean isOpen(Open change) {
        return jdbc.sql("select state from certificate_change where id = ? for update")
                .param(change.id().value())
                .query((row, number) -> ChangeState.valueOf(row.getString(1)) == ChangeState.PROPOSED)
                .single();
    }

    /** Whether it was still open, and may be decided by this person under these papers at this moment. */
    boolean decide(
            Open open,
            ChangeState state,
            Actor actor,
            @Nullable String reason,
            @Nullable SigningRight right,
            @Nullable WaiverId waiver,
            @Nullable CertificateId successor) {
        var authorisation = right == null ? null : right.authorisation();
        return jdbc.sql("""
                        update certificate_change set state = :state, open_for = null, decided_by = :by, decided_name = :name, decided_at = :at,
                          decided_reason = :reason, authorisation_id = :authorisation,
                          waiver_id = case when proposed_by = :by then :waiver else null end, new_certificate_id = :new
                        where id = :id and state = 'PROPOSED'
                          and (:state <> 'DONE' or proposed_by <> :by or exists (select 1 from certificate_waiver w where w.id = :waiver
                            and w.ended_at is null and w.valid_from <= :on and w.valid_to >= :on))
                          and (:authorisation is null or exists (select 1 from certificate_authorisation a where a.id = :authorisation
                            and a.ended_at is null and a.valid_from <= :on and a.valid_to >= :on))""")
                        .param("state", state.name())
                        .param("by", actor.account().value())
                        .param("name", actor.name())
                        .param("at", Utc.of(clock.instant()))
                        .param("reason", reason)
                        .param("authorisation", authorisation == null ? null : authorisation.value())
                        .param("waiver", waiver == null ? null : waiver.value())
                        .param("new", successor == null ? null : successor.value())
                        .param("on", actor.on())
                        .param("id", open.id().value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec scoped(String sql, UnitScope scope) {
        return jdbc.sql(sql).param("all", scope.everything()).param("units", scope.ids());
    }

    private @Nullable CertificateData paper(ResultSet row) throws SQLException {
        var paper = row.getString("paper_json");
        return paper == null ? null : json.readValue(paper, CertificateData.class);
    }

    private ChangeSummary summary(ResultSet row) throws SQLException {
        var old = json.readValue(row.getString("data_json"), CertificateData.class);
        var paper = paper(row);
        return new ChangeSummary(
                new ChangeId(row.getObject("id", UUID.class)),
                new CertificateId(row.getObject("certificate_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                ChangeState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getString("full_name"),
                old.training().programme(),
                row.getString("reason"),
                paper == null ? List.of() : PaperDifference.between(old, paper),
                row.getString("proposed_name"),
                Utc.instant(row, "proposed_at"),
                row.getString("decided_name"),
                Utc.instantOrNull(row, "decided_at"),
                row.getString("decided_reason"),
                row.getString("new_number"));
    }
}
