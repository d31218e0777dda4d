package vn.taphuan.platform.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What ids of any feature mean, for whoever shows who did something without depending on the feature. */
@Component
public class KnownNames {

    private final ObjectProvider<AuditNames> features;

    KnownNames(ObjectProvider<AuditNames> features) {
        this.features = features;
    }

    /** Names of those ids that some feature knows; all others are left out. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> known = new HashMap<>();
        features.forEach(feature -> known.putAll(feature.of(ids)));
        return known;
    }

    /** Empty when no feature knows it. */
    public String of(UUID id) {
        return of(List.of(id)).getOrDefault(id, "");
    }
}
