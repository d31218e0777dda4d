package vn.taphuan.certificates.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Utc;

/** Who signed which paper. Whether somebody may see a paper is asked by whoever calls. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class PersonSignatures {

    private static final String OF_FILES = """
            select s.* from certificate_file f
            join certificate_signature s on s.certificate_id = f.certificate_id and s.revision = f.signed_revision
            where\s""";
    private static final String NEWEST =
            "f.revision = (select max(m.revision) from certificate_file m where m.certificate_id = f.certificate_id)";

    private final JdbcClient jdbc;
    private final TrustAnchors anchors;

    PersonSignatures(JdbcClient jdbc, TrustAnchors anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    /** Those that one form of a paper carries. */
    public List<PersonSignature> ofFile(Sha256 file) {
        return jdbc.sql(OF_FILES + "f.sha256 = ? order by s.position")
                .param(file.digest())
                .query((row, number) -> signature(row))
                .list();
    }

    /** Those that the newest form of a paper carries. */
    public List<PersonSignature> of(CertificateId paper) {
        return of(List.of(paper)).getOrDefault(paper, List.of());
    }

    /** Those of the newest forms of papers; papers without any are left out. */
    public Map<CertificateId, List<PersonSignature>> of(Collection<CertificateId> papers) {
        Map<CertificateId, List<PersonSignature>> found = new LinkedHashMap<>();
        if (papers.isEmpty()) {
            return found;
        }
        jdbc.sql(OF_FILES + "f.certificate_id in (:papers) and " + NEWEST + " order by s.certificate_id, s.position")
                .param("papers", papers.stream().map(CertificateId::value).toList())
                .query((row, number) ->
                        Map.entry(new CertificateId(row.getObject("certificate_id", UUID.class)), signature(row)))
                .list()
                .forEach(one -> found.computeIfAbsent(one.getKey(), paper -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }

    private PersonSignature signature(ResultSet row) throws SQLException {
        var chain = SignerChain.ofPem(row.getString("chain_pem"));
        var at = Utc.instant(row, "signed_at");
        return new PersonSignature(row.getString("signer_name"), at, chain.authorityName(), anchors.judge(chain, at));
    }
}
