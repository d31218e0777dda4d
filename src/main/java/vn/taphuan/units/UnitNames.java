package vn.taphuan.units;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;

/** Names of units for the audit log. */
@Component
class UnitNames implements AuditNames {

    private final UnitRepository units;

    UnitNames(UnitRepository units) {
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        return units.findAllById(ids).stream()
                .map(Unit::summary)
                .collect(Collectors.toMap(unit -> unit.id().value(), UnitSummary::name));
    }
}
