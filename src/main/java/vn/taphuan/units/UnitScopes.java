package vn.taphuan.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitReach;
import vn.taphuan.platform.security.UnitScope;

/**
 * The reach of a role given at a unit: at the province everything; at a political centre the centre, the units that it serves
 * on that day, and ended centres that it succeeds; at any other unit that unit and the ended ones whose only successor it is.
 */
@Component
class UnitScopes implements UnitReach {

    private final JdbcClient jdbc;

    UnitScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UnitScope reach(Collection<UnitId> units, LocalDate on) {
        if (units.isEmpty()) {
            return UnitScope.NOTHING;
        }
        var ids = units.stream().map(UnitId::value).toList();
        if (includesProvince(ids)) {
            return UnitScope.EVERYTHING;
        }
        Set<UUID> reached = new HashSet<>(ids);
        reached.addAll(jdbc.sql("""
                        select served_id from unit_service
                        where centre_id in (:ids) and valid_from <= :on and (valid_to is null or valid_to >= :on)""")
                .param("ids", ids)
                .param("on", on)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        reached.addAll(ended(ids));
        return new UnitScope(false, reached);
    }

    private boolean includesProvince(Collection<UUID> ids) {
        return jdbc.sql("select count(*) from unit where id in (:ids) and kind = 'PROVINCE'")
                        .param("ids", ids)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Collection<UUID> ended(Collection<UUID> ids) {
        return jdbc.sql("""
                        with recursive before_it (id) as (
                          select s.predecessor_id from unit_succession s where s.successor_id in (:ids)
                            and (select count(*) from unit_succession o where o.predecessor_id = s.predecessor_id) = 1
                          union
                          select s.predecessor_id from unit_succession s join before_it b on s.successor_id = b.id
                            and (select count(*) from unit_succession o where o.predecessor_id = s.predecessor_id) = 1)
                        select id from before_it""")
                .param("ids", ids)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
