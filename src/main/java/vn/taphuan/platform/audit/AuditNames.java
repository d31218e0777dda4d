package vn.taphuan.platform.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A feature tells what its ids mean, so that the audit log shows names; implemented by features whose ids stand in entries. It is
 * asked only for ids of entries that the reader may see.
 */
public interface AuditNames {

    /** Names of those ids that are this feature's; all others are left out. */
    Map<UUID, String> of(Collection<UUID> ids);
}
