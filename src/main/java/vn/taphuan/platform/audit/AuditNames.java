package vn.taphuan.platform.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A feature tells what its ids mean, so that the audit log shows names; implemented by features whose ids stand in entries. It is
 * asked only for ids of entries that the reader may see.
 */
public interface AuditNames {

    /** Names of those ids that are this feature's; all others are left out. */
    Map<UUID, String> of(Collection<UUID> ids);

    /**
     * What a query says of the ids.
     *
     * @param sql two columns, an id and its name, with {@code :ids}
     */
    static Map<UUID, String> read(JdbcClient jdbc, String sql, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(row -> {
                names.put(row.getObject(1, UUID.class), row.getString(2));
            });
        }
        return names;
    }
}
