package vn.taphuan.catalogue.library;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;

/** Titles of documents for the audit log. */
@Component
class DocumentNames implements AuditNames {

    private final JdbcClient jdbc;

    DocumentNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        return AuditNames.read(jdbc, "select id, title from catalogue_document where id in (:ids)", ids);
    }
}
