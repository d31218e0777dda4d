package vn.taphuan.units;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the administrative units of the province at start: those until 30/06/2025, those from 01/07/2025 and their many-to-many
 * successions (facts H-03, H-13, H-15). Loading again changes nothing.
 */
@Component
@Order(10)
class ProvinceUnits implements ApplicationRunner {

    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2025, 7, 1);
    private static final String PAPER = "Nghị quyết 1657/NQ-UBTVQH15 ngày 16/06/2025";

    private record Data(
            Named province, List<District> districts_until_2025_06_30, List<Commune> communes_from_2025_07_01) {}

    private record Named(String code, String name) {}

    private record District(String code, String name, List<Named> communes) {}

    private record Commune(String code, String name, List<Old> predecessors) {}

    private record Old(String code, String name, String district) {}

    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ProvinceUnits(UnitRepository units, JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction) {
        this.units = units;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        Data data;
        try (var in = new ClassPathResource("units/caobang-units.json").getInputStream()) {
            data = json.readValue(in, Data.class);
        }
        transaction.executeWithoutResult(status -> load(data));
    }

    private void load(Data data) {
        var province = known("province", UnitKind.PROVINCE, data.province(), null, null, null);
        Map<String, Unit> old = new HashMap<>();
        for (var district : data.districts_until_2025_06_30()) {
            var its = known(
                    "district",
                    UnitKind.DISTRICT,
                    new Named(district.code(), district.name()),
                    null,
                    LAST_OLD_DAY,
                    province);
            for (var commune : district.communes()) {
                old.put(
                        key(commune.code(), district.name()),
                        known("until-2025", UnitKind.COMMUNE, commune, null, LAST_OLD_DAY, its));
            }
        }
        for (var commune : data.communes_from_2025_07_01()) {
            var its = known(
                    "from-2025",
                    UnitKind.COMMUNE,
                    new Named(commune.code(), commune.name()),
                    FIRST_NEW_DAY,
                    null,
                    province);
            commune.predecessors().forEach(before -> succeed(old, before, its));
        }
    }

    private void succeed(Map<String, Unit> old, Old before, Unit successor) {
        var predecessor = old.get(key(before.code(), before.district()));
        if (predecessor == null) {
            throw new IllegalStateException("no old unit " + before);
        }
        jdbc.sql(
                        "insert ignore into unit_succession (predecessor_id, successor_id, on_date, paper) values (?, ?, ?, ?)")
                .params(predecessor.id().value(), successor.id().value(), FIRST_NEW_DAY, PAPER)
                .update();
    }

    private Unit known(
            String period,
            UnitKind kind,
            Named named,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Unit parent) {
        var sourceKey = "caobang:" + period + ":" + named.code();
        return units.findBySourceKey(sourceKey)
                .orElseGet(() ->
                        units.saveAndFlush(new Unit(kind, named.code(), named.name(), from, to, parent, sourceKey)));
    }

    private static String key(String code, String district) {
        return code + "|" + district;
    }
}
