package vn.taphuan.classes.enrolment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.enrolment.WaitingPolicy.UnitShare;
import vn.taphuan.platform.security.UnitId;

/** Stores what a class has for each unit. Whoever calls it has locked the class. */
@Component
class QuotaBook {

    private final JdbcClient jdbc;

    QuotaBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives one of the unit's seats without names to somebody; false when it has none. */
    boolean fill(ClassId in, UnitId unit) {
        return jdbc.sql(
                                "update class_quota set reserved = reserved - 1 where class_id = ? and unit_id = ? and reserved > 0")
                        .params(in.value(), unit.value())
                        .update()
                == 1;
    }

    UnitShare share(ClassId in, UnitId unit) {
        return shares(in).getOrDefault(unit, UnitShare.NONE);
    }

    UnitSeatsContent content(ClassId in, UnitId unit) {
        return jdbc.sql("select people, reserved from class_quota where class_id = ? and unit_id = ?")
                .params(in.value(), unit.value())
                .query((row, n) -> new UnitSeatsContent(row.getObject(1, Integer.class), row.getInt(2)))
                .optional()
                .orElse(UnitSeatsContent.NOTHING);
    }

    /** By unit, of those that have people or something fixed. */
    Map<UnitId, UnitShare> shares(ClassId in) {
        Map<UnitId, UnitShare> shares = new HashMap<>();
        jdbc.sql("""
                        select unit_id, max(quota), sum(held) from (
                          select unit_id, people quota, reserved held from class_quota where class_id = :class
                          union all
                          select unit_id, null, 1 from class_enrolment where class_id = :class and state in ('ENROLLED', 'OFFERED')) s
                        group by unit_id""")
                .param("class", in.value())
                .query((row, n) -> Map.entry(
                        new UnitId(row.getObject(1, UUID.class)),
                        new UnitShare(row.getInt(3), row.getObject(2, Integer.class))))
                .list()
                .forEach(share -> shares.put(share.getKey(), share.getValue()));
        return shares;
    }

    void store(ClassId in, UnitId unit, UnitSeatsContent content) {
        jdbc.sql("""
                        insert into class_quota (class_id, unit_id, people, reserved) values (:class, :unit, :people, :reserved)
                        on duplicate key update people = :people, reserved = :reserved""")
                .param("class", in.value())
                .param("unit", unit.value())
                .param("people", content.quota())
                .param("reserved", content.reserved())
                .update();
    }
}
