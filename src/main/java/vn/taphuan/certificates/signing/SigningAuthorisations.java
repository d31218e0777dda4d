package vn.taphuan.certificates.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Papers that let somebody other than the director sign; recorded, never changed, at most ended before their last day. */
@Service
public class SigningAuthorisations {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_SCOPE = 300;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    SigningAuthorisations(JdbcClient jdbc, Accounts accounts, AuditLog audit, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public RecordAuthorisationResult record(AuthorisationContent content) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, content.body());
        var wrong = wrongFields(content);
        if (!wrong.isEmpty()) {
            return new RecordAuthorisationResult.Wrong(wrong);
        }
        var id = new AuthorisationId(Ids.next());
        try {
            store(id, content);
        } catch (DuplicateKeyException stands) {
            return new RecordAuthorisationResult.AlreadyRecorded();
        }
        audit.record(AuditEntry.of("certificate.authorisation-recorded", "authorisation", id.value())
                .in(content.body())
                .changed(null, content));
        return new RecordAuthorisationResult.Recorded(id);
    }

    private void store(AuthorisationId id, AuthorisationContent content) {
        jdbc.sql("""
                        insert into certificate_authorisation (id, unit_id, account_id, capacity, paper_number, paper_date, scope_text,
                          programme_code, valid_from, valid_to, recorded_by, recorded_at)
                        values (:id, :body, :person, :capacity, :number, :date, :scope, :programme, :from, :to, :by, :at)""")
                .param("id", id.value())
                .param("body", content.body().value())
                .param("person", content.person().value())
                .param("capacity", content.capacity().name())
                .param("number", content.paperNumber().strip())
                .param("date", content.paperDate())
                .param("scope", content.scope().strip())
                .param(
                        "programme",
                        content.programme() == null ? null : content.programme().value())
                .param("from", content.validFrom())
                .param("to", content.validTo())
                .param("by", current.id().value())
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    /** Ends one from now on; what was signed under it stands. Ending what has ended changes nothing. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public void end(AuthorisationId id, String reason) {
        var body = jdbc.sql("select unit_id from certificate_authorisation where id = ?")
                .param(id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such authorisation within the scope"));
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        int ended = jdbc.sql(
                        "update certificate_authorisation set ended_by = ?, ended_at = ?, ended_reason = ? where id = ? and ended_at is null")
                .params(current.id().value(), Utc.of(clock.instant()), reason, id.value())
                .update();
        if (ended == 1) {
            audit.record(AuditEntry.of("certificate.authorisation-ended", "authorisation", id.value())
                    .in(body)
                    .because(reason));
        }
    }

    /** All that were ever recorded for a body, newest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<AuthorisationSummary> of(UnitId body) {
        current.requireIn(Permissions.CERTIFICATE_READ, body);
        var recorded = jdbc.sql(
                        "select * from certificate_authorisation where unit_id = ? order by recorded_at desc, id desc limit 200")
                .param(body.value())
                .query((row, number) -> summary(row))
                .list();
        var people = accounts.byId(
                recorded.stream().map(one -> one.content().person()).toList());
        return recorded.stream().map(one -> one.named(people)).toList();
    }

    private Set<RecordAuthorisationResult.Field> wrongFields(AuthorisationContent content) {
        var wrong = EnumSet.noneOf(RecordAuthorisationResult.Field.class);
        var person = accounts.byId(Set.of(content.person())).get(content.person());
        if (person == null) {
            wrong.add(RecordAuthorisationResult.Field.PERSON);
        } else if (!CertificateData.canCarrySigner(person.fullName())) {
            wrong.add(RecordAuthorisationResult.Field.NAME);
        }
        if (content.capacity() == SigningCapacity.DIRECTOR) {
            wrong.add(RecordAuthorisationResult.Field.CAPACITY);
        }
        if (isWrong(content.paperNumber(), LONGEST_NUMBER)) {
            wrong.add(RecordAuthorisationResult.Field.PAPER_NUMBER);
        }
        if (isWrong(content.scope(), LONGEST_SCOPE)) {
            wrong.add(RecordAuthorisationResult.Field.SCOPE);
        }
        if (content.validTo().isBefore(content.validFrom())
                || content.validFrom().isBefore(content.paperDate())) {
            wrong.add(RecordAuthorisationResult.Field.PERIOD);
        }
        return wrong;
    }

    private static boolean isWrong(String text, int longest) {
        return text.isBlank() || text.strip().length() > longest;
    }

    private static AuthorisationSummary summary(ResultSet row) throws SQLException {
        var programme = row.getString("programme_code");
        var content = new AuthorisationContent(
                new UnitId(row.getObject("unit_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                SigningCapacity.valueOf(row.getString("capacity")),
                row.getString("paper_number"),
                row.getObject("paper_date", LocalDate.class),
                row.getString("scope_text"),
                programme == null ? null : new ProgrammeCode(programme),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new AuthorisationSummary(
                new AuthorisationId(row.getObject("id", UUID.class)), content, "", Utc.instantOrNull(row, "ended_at"));
    }
}
