package vn.taphuan.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.UnitId;

/** The record of which centre serves which unit, and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitServices {

    private record Row(
            UUID centre,
            UUID served,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final UnitRepository units;
    private final JdbcClient jdbc;

    UnitServices(UnitRepository units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    /** @param side {@code centre_id} or {@code served_id} */
    List<UnitService> of(String side, UnitId unit) {
        var rows = jdbc.sql("""
                        select s.centre_id, s.served_id, s.valid_from, s.valid_to from unit_service s
                        join unit c on c.id = s.centre_id join unit u on u.id = s.served_id
                        where s.%s = ? order by s.valid_from desc, u.name, c.name""".formatted(side))
                .param(unit.value())
                .query((row, number) -> new Row(
                        row.getObject("centre_id", UUID.class),
                        row.getObject("served_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
        Map<UUID, UnitSummary> known = units
                .findByIdInOrderByName(rows.stream()
                        .flatMap(row -> Stream.of(row.centre(), row.served()))
                        .distinct()
                        .toList())
                .stream()
                .map(Unit::summary)
                .collect(Collectors.toMap(summary -> summary.id().value(), Function.identity()));
        return rows.stream()
                .map(row -> new UnitService(
                        Objects.requireNonNull(known.get(row.centre())),
                        Objects.requireNonNull(known.get(row.served())),
                        row.from(),
                        row.to()))
                .toList();
    }

    void add(UnitId centre, UnitId served, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql(
                        "insert into unit_service (id, centre_id, served_id, valid_from, valid_to) values (:id, :centre, :served, :from, :to)")
                .param("id", Ids.next())
                .param("centre", centre.value())
                .param("served", served.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** From a day on the successor serves whom the ended centre served. */
    void passOn(UnitId ended, UnitId successor, LocalDate firstDay) {
        var open = of("centre_id", ended).stream()
                .filter(service -> service.to() == null || !service.to().isBefore(firstDay))
                .toList();
        jdbc.sql("delete from unit_service where centre_id = ? and valid_from >= ?")
                .params(ended.value(), firstDay)
                .update();
        jdbc.sql("update unit_service set valid_to = ? where centre_id = ? and (valid_to is null or valid_to >= ?)")
                .params(firstDay.minusDays(1), ended.value(), firstDay)
                .update();
        open.forEach(service -> add(
                successor,
                service.served().id(),
                service.from().isAfter(firstDay) ? service.from() : firstDay,
                service.to()));
    }
}
