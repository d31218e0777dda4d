package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each event commits to: the parts of the certificate that must never change after it. */
final class Committed {

    private Committed() {}

    /** @param data as it is stored, letter for letter */
    static List<@Nullable String> entered(
            String code, UUID account, String programme, UUID trainingClass, LocalDate issuedOn, String data) {
        return List.of(code, account.toString(), programme, trainingClass.toString(), issuedOn.toString(), data);
    }

    static List<@Nullable String> ended(
            CertificateState state, LocalDate on, String reason, String by, @Nullable UUID replacedBy) {
        return Arrays.asList(
                state.name(), on.toString(), reason, by, replacedBy == null ? null : replacedBy.toString());
    }

    static List<@Nullable String> erased(LocalDate on) {
        return List.of(on.toString());
    }

    /** The same parts of a row of {@code certificate}; an end that is missing there is one of nothing. */
    static List<@Nullable String> of(RegisterEvent event, ResultSet row) throws SQLException {
        return switch (event) {
            case ENTERED ->
                entered(
                        row.getString("code"),
                        row.getObject("account_id", UUID.class),
                        row.getString("programme_code"),
                        row.getObject("class_id", UUID.class),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("data_json"));
            case REPLACED, REVOKED -> {
                var on = row.getObject("ended_on", LocalDate.class);
                yield on == null
                        ? List.of()
                        : ended(
                                CertificateState.valueOf(row.getString("state")),
                                on,
                                row.getString("ended_reason"),
                                row.getString("ended_by"),
                                row.getObject("replaced_by", UUID.class));
            }
            case ERASED -> {
                var on = row.getObject("erased_on", LocalDate.class);
                yield on == null ? List.of() : erased(on);
            }
        };
    }
}
