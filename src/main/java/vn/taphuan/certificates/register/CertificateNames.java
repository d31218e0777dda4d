package vn.taphuan.certificates.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.audit.AuditNames;

/** Certificates in the audit log by their numbers, old papers by the numbers that stand on them. */
@Component
class CertificateNames implements AuditNames {

    private final JdbcClient jdbc;

    CertificateNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        names.putAll(AuditNames.read(jdbc, "select id, number from certificate where id in (:ids)", ids));
        names.putAll(AuditNames.read(jdbc, "select id, number from certificate_old where id in (:ids)", ids));
        return names;
    }
}
