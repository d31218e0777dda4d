package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.platform.persistence.VietnameseNames;

/** Names what in the data of a certificate is not what it was. */
@Component
class CheckedData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckedData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Columns beside the data that say something else than they; empty when all agree. */
    List<String> columns(ResultSet row) throws SQLException {
        List<String> differing = new ArrayList<>();
        CertificateData data;
        try {
            data = json.readValue(row.getString("data_json"), CertificateData.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return List.of("data_json");
        }
        var name = data.holder().fullName();
        differ(differing, row, "full_name", name);
        differ(differing, row, "sort_key", VietnameseNames.sortKey(name));
        differ(differing, row, "search_key", VietnameseNames.searchKey(name));
        differ(differing, row, "lookup_name", LookupName.of(name).value());
        differ(differing, row, "number", data.registerNumber());
        var issued = row.getObject("issued_on", LocalDate.class);
        if (!issued.equals(data.signing().issuedOn())) {
            differing.add("issued_on: " + issued + " ≠ " + data.signing().issuedOn());
        }
        var verification = data.verification();
        var code = VerificationCode.parse(verification == null ? "" : verification.code());
        if (code.filter(read -> read.value().equals(column(row, "code"))).isEmpty()) {
            differing.add("code");
        }
        return differing;
    }

    /**
     * Where the data differ from what was proposed, as far as that is still known: the hash alone does not say what was there
     * before.
     */
    String sinceProposal(ResultSet row) throws SQLException {
        var batch = row.getObject("batch_id", UUID.class);
        var account = row.getObject("account_id", UUID.class);
        var now = row.getString("data_json");
        return jdbc.sql("select paper_json from certificate_batch_entry where batch_id = ? and account_id = ?")
                .params(batch, account)
                .query(String.class)
                .optional()
                .map(then -> difference(then, now))
                .orElse("");
    }

    private String difference(String then, String now) {
        try {
            var proposed = json.readValue(then, CertificateData.class);
            var stored = json.readValue(now, CertificateData.class);
            List<String> lines = new ArrayList<>();
            differ(lines, stored.holder(), proposed.holder());
            differ(lines, stored.training(), proposed.training());
            differ(lines, stored.issuer(), proposed.issuer());
            return lines.stream().collect(Collectors.joining("; "));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return "data_json";
        }
    }

    /** Field by field of two records of one kind. */
    private void differ(List<String> lines, Object now, Object then) {
        var nowTree = json.valueToTree(now);
        var thenTree = json.valueToTree(then);
        nowTree.propertyNames().forEach(name -> {
            if (!Objects.equals(nowTree.get(name), thenTree.get(name))) {
                lines.add(name + ": " + nowTree.get(name) + " ≠ " + thenTree.get(name));
            }
        });
    }

    private static void differ(List<String> differing, ResultSet row, String column, @Nullable String data)
            throws SQLException {
        if (!Objects.equals(row.getString(column), data)) {
            differing.add(column + ": " + row.getString(column) + " ≠ " + data);
        }
    }

    private static String column(ResultSet row, String name) {
        try {
            return row.getString(name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
