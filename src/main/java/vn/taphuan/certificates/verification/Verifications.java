package vn.taphuan.certificates.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.LookupName;
import vn.taphuan.certificates.register.VerificationCode;
import vn.taphuan.certificates.sealing.SealLevel;
import vn.taphuan.certificates.token.PersonSignatures;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/**
 * The public check of certificates: by the code on the paper, or by number, issuing body and the holder's full name together.
 * Whoever knows less learns nothing: a wrong name and an unknown number are the same answer of the same query.
 */
@Service
@Open("whoever holds a paper may check it (rows G8, G9); everything it tells stands on the paper")
public class Verifications {

    private static final int LONGEST_NUMBER = 40;
    private static final String FOUND = """
            select c.*, n.number new_number, n.code new_code,
              (select f.form from certificate_file f where f.certificate_id = c.id order by f.revision desc limit 1) form,
              (select f.signed_revision from certificate_file f where f.certificate_id = c.id order by f.revision desc limit 1) signed
            from certificate c
            left join certificate n on n.id = c.replaced_by
            where\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Units units;
    private final PersonSignatures signatures;

    Verifications(JdbcClient jdbc, JsonMapper json, Units units, PersonSignatures signatures) {
        this.jdbc = jdbc;
        this.json = json;
        this.units = units;
        this.signatures = signatures;
    }

    @Transactional(readOnly = true)
    public Optional<Verified> byCode(VerificationCode code) {
        return jdbc.sql(FOUND + "c.code = ?")
                .param(code.value())
                .query((row, number) -> verified(row))
                .optional();
    }

    /** @param number spaces around it do not matter, everything else does; @param name case and spaces do not matter, diacritics do */
    @Transactional(readOnly = true)
    public Optional<Verified> byNumber(String number, UnitId body, String name) {
        var typed = Normalizer.normalize(number, Normalizer.Form.NFC).strip();
        return jdbc.sql(FOUND + "c.unit_id = ? and c.number = ? and c.lookup_name = ?")
                .params(
                        body.value(),
                        typed.substring(0, Math.min(LONGEST_NUMBER + 1, typed.length())),
                        LookupName.of(name).value())
                .query((row, line) -> verified(row))
                .optional();
    }

    private Verified verified(ResultSet row) throws SQLException {
        var data = json.readValue(row.getString("data_json"), CertificateData.class);
        var state = switch (CertificateState.valueOf(row.getString("state"))) {
            case ISSUED -> Verified.State.VALID;
            case REPLACED -> Verified.State.REPLACED;
            case REVOKED -> Verified.State.REVOKED;
        };
        return new Verified(
                state,
                data.marks().contains(CertificateMark.SAMPLE),
                row.getString("number"),
                state == Verified.State.REVOKED ? null : data.holder().fullName(),
                data.training().programme(),
                units.find(new UnitId(row.getObject("unit_id", UUID.class)))
                        .map(UnitSummary::name)
                        .orElse(data.issuer().issuingBody()),
                row.getObject("issued_on", LocalDate.class),
                row.getString("ended_reason"),
                row.getString("ended_by"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("new_number"),
                row.getString("new_code"),
                level(row.getString("form")),
                row.getObject("signed") == null
                        ? List.of()
                        : signatures.of(new CertificateId(row.getObject("id", UUID.class))));
    }

    /** None while the file is not made or not sealed. */
    private static @Nullable SealLevel level(@Nullable String form) {
        return form == null || form.equals(SealLevel.PLAIN.name()) ? null : SealLevel.valueOf(form);
    }
}
