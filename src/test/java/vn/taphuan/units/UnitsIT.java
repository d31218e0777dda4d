package vn.taphuan.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.RealInstallation;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** The province through time (facts H-03, H-04, H-07 to H-11), centres, and what a role at a unit reaches. */
@RealInstallation
class UnitsIT {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private Units units;

    @Autowired
    private UnitScopes scopes;

    @Autowired
    private ProvinceUnits loading;

    @Autowired
    private TestPeople people;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theProvinceHas10DistrictsAnd161CommunesUntilJune2025And56Since() {
        assertThat(units.search("", UnitKind.PROVINCE, BEFORE)).hasSize(1);
        assertThat(units.search("", UnitKind.DISTRICT, BEFORE)).hasSize(10);
        assertThat(units.search("", UnitKind.COMMUNE, BEFORE)).hasSize(161);
        assertThat(units.search("", UnitKind.DISTRICT, AFTER)).isEmpty();
        assertThat(units.search("", UnitKind.COMMUNE, AFTER)).hasSize(56);
    }

    @Test
    void anUnknownStartIsEmptyAndNotInvented() {
        assertThat(units.search("", UnitKind.COMMUNE, BEFORE)).allMatch(unit -> unit.validFrom() == null);
        assertThat(units.search("", UnitKind.COMMUNE, AFTER))
                .allMatch(unit -> AFTER.equals(unit.validFrom()) && unit.validTo() == null);
    }

    @Test
    void eachOldCommuneHasExactlyOneSuccessorAndEachNewOneComesFromSome() {
        assertThat(units.search("", UnitKind.COMMUNE, BEFORE))
                .allSatisfy(old -> assertThat(units.followedBy(old.id()))
                        .hasSize(1)
                        .allMatch(one -> one.on().equals(AFTER) && one.paper().contains("1657/NQ-UBTVQH15")));
        assertThat(units.search("", UnitKind.COMMUNE, AFTER))
                .allSatisfy(its -> assertThat(units.predecessorsOf(its.id())).isNotEmpty());
    }

    @Test
    void eightNewUnitsComeFromSeveralDistricts() {
        var fromSeveral = units.search("", UnitKind.COMMUNE, AFTER).stream()
                .filter(its -> units.predecessorsOf(its.id()).stream()
                                .map(UnitSummary::parentName)
                                .distinct()
                                .count()
                        > 1)
                .map(UnitSummary::name);
        assertThat(fromSeveral)
                .containsExactlyInAnyOrder(
                        "Phường Thục Phán",
                        "Phường Tân Giang",
                        "Xã Bạch Đằng",
                        "Xã Minh Tâm",
                        "Xã Kim Đồng",
                        "Xã Cốc Pàng",
                        "Xã Thạch An",
                        "Xã Trà Lĩnh");
    }

    @Test
    void sixNamesStoodForSeveralCommunesAndParentsTellThemApart() {
        Map<String, List<UnitSummary>> byName =
                units.search("", UnitKind.COMMUNE, BEFORE).stream().collect(Collectors.groupingBy(UnitSummary::name));
        var homonyms = byName.values().stream().filter(same -> same.size() > 1).toList();
        assertThat(homonyms).hasSize(6);
        assertThat(homonyms)
                .allSatisfy(same -> assertThat(same)
                        .doesNotHaveDuplicates()
                        .extracting(UnitSummary::parentName)
                        .doesNotHaveDuplicates());
        assertThat(byName.get("Xã Hưng Đạo")).hasSize(3);
    }

    @Test
    void aCodeOfBeforeMayStandForAnotherUnitNow() {
        var before = byCode("01288", BEFORE);
        var now = byCode("01288", AFTER);
        assertThat(before.name()).isEqualTo("Phường Duyệt Trung");
        assertThat(now.name()).isEqualTo("Phường Tân Giang");
        assertThat(before.id()).isNotEqualTo(now.id());
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        long before = count("unit");
        long successions = count("unit_succession");
        loading.run(new DefaultApplicationArguments());
        assertThat(count("unit")).isEqualTo(before);
        assertThat(count("unit_succession")).isEqualTo(successions);
    }

    @Test
    void unitsAreFoundWithAndWithoutDiacritics() {
        assertThat(units.search("tra linh", UnitKind.COMMUNE, TODAY))
                .extracting(UnitSummary::name)
                .containsExactly("Xã Trà Lĩnh");
        assertThat(units.search("Đàm Thủy", null, TODAY)).hasSize(1);
    }

    @Test
    void aRoleAtTheProvinceReachesEverything() {
        assertThat(reach(people.province(), TODAY).everything()).isTrue();
    }

    @Test
    void aRoleAtACommuneReachesItAndWhatItAloneSucceeds() {
        var commune = units.search("Trà Lĩnh", UnitKind.COMMUNE, TODAY).getFirst();
        var before = units.predecessorsOf(commune.id()).stream()
                .map(unit -> unit.id().value())
                .collect(Collectors.toSet());
        var reached = reach(commune.id(), TODAY);
        assertThat(reached.everything()).isFalse();
        assertThat(reached.ids())
                .hasSize(1 + before.size())
                .containsAll(before)
                .contains(commune.id().value());
    }

    @Test
    void aCentreReachesWhomItServesOnThatDay() {
        var early = people.commune(10).id();
        var late = people.commune(11).id();
        var centre = people.centreFor("Trung tâm Theo Ngày", early);
        SystemWork.as("test", () -> {
            assertThat(units.serve(centre, late, TODAY.plusDays(10))).isInstanceOf(ServeResult.Serves.class);
            assertThat(units.serve(centre, people.commune(12).id(), LocalDate.of(2026, 1, 1), TODAY.minusDays(1)))
                    .isInstanceOf(ServeResult.Serves.class);
        });
        assertThat(reach(centre, TODAY).ids()).containsExactlyInAnyOrderElementsOf(values(centre, early));
        assertThat(reach(centre, TODAY.plusDays(10)).ids())
                .containsExactlyInAnyOrderElementsOf(values(centre, early, late));
        assertThat(reach(centre, LocalDate.of(2026, 3, 1)).ids())
                .containsExactlyInAnyOrderElementsOf(
                        values(centre, early, people.commune(12).id()));
        assertThat(units.centreServing(early, TODAY).orElseThrow().id()).isEqualTo(centre);
        assertThat(units.centreServing(late, TODAY)).isEmpty();
    }

    @Test
    void theSuccessorOfAnEndedCentreReachesItAndServesOn() {
        var served = people.commune(13).id();
        var ended = people.centreFor("Trung tâm Sắp Kết Thúc", served);
        var successor = people.centreFor("Trung tâm Kế Tục");
        var clerk = people.with(Role.CENTRE_OFFICER, successor);
        SystemWork.as(
                "test",
                () -> assertThat(units.end(ended, TODAY.minusDays(1), successor, "Quyết định mẫu"))
                        .isEqualTo(EndUnitResult.ENDED));
        assertThat(reach(successor, TODAY).ids()).containsExactlyInAnyOrderElementsOf(values(successor, ended, served));
        assertThat(reach(ended, TODAY).ids()).containsExactlyElementsOf(values(ended));
        assertThat(units.followedBy(ended))
                .singleElement()
                .satisfies(one -> assertThat(one.on()).isEqualTo(TODAY))
                .satisfies(one -> assertThat(one.paper()).isEqualTo("Quyết định mẫu"));
        TestPeople.actAs(clerk);
        assertThat(current.scope(Permissions.ACCOUNT_READ).includes(ended)).isTrue();
        SecurityContextHolder.clearContext();
        SystemWork.as(
                "test",
                () -> assertThat(units.end(ended, TODAY, successor, "lần nữa")).isEqualTo(EndUnitResult.ENDED_ALREADY));
    }

    @Test
    void whatBecameOfUnitsIsFoundThroughHoweverManyChanges() {
        var first = people.centreFor("Trung tâm Đời Một");
        var second = people.centreFor("Trung tâm Đời Hai");
        var third = people.centreFor("Trung tâm Đời Ba");
        SystemWork.as("test", () -> {
            assertThat(units.end(first, TODAY.minusDays(2), second, "Một")).isEqualTo(EndUnitResult.ENDED);
            assertThat(units.end(second, TODAY.minusDays(1), third, "Hai")).isEqualTo(EndUnitResult.ENDED);
        });
        assertThat(units.inForce(List.of(first, third), TODAY).values())
                .allSatisfy(now -> assertThat(now).extracting(UnitSummary::id).containsExactly(third));
        assertThat(units.inForce(List.of(first), TODAY.minusDays(1)).get(first))
                .extracting(UnitSummary::id)
                .containsExactly(second);
        assertThat(units.inForce(List.of(first), TODAY.minusDays(2)).get(first))
                .extracting(UnitSummary::id)
                .containsExactly(first);
        assertThat(units.inForce(List.of(), TODAY)).isEmpty();
    }

    @Test
    void aCentreEndsOnlyIntoOneThatExists() {
        var centre = people.centreFor("Trung tâm Không Ai Kế");
        var sector = SystemWork.call("test", () -> units.add(UnitKind.SECTOR, "Ban Mẫu", null, people.province()));
        SystemWork.as("test", () -> {
            assertThat(units.end(centre, TODAY, centre, "x")).isEqualTo(EndUnitResult.NO_SUCCESSOR);
            assertThat(units.end(centre, TODAY, sector, "x")).isEqualTo(EndUnitResult.NO_SUCCESSOR);
            var other = people.centreFor("Trung tâm Khác");
            assertThat(units.end(centre, LocalDate.of(2025, 7, 2), other, "x")).isEqualTo(EndUnitResult.ENDED);
            var young = units.add(UnitKind.POLITICAL_CENTRE, "Trung tâm Trẻ", TODAY, people.province());
            assertThat(units.end(young, TODAY.minusDays(1), other, "x")).isEqualTo(EndUnitResult.BEFORE_ITS_START);
        });
    }

    @Test
    void noTwoCentresServeAUnitAtOnceEvenWhenGivenAtOnce() throws Exception {
        var unit = people.commune(14).id();
        var one = people.centreFor("Trung tâm Tranh Một");
        var other = people.centreFor("Trung tâm Tranh Hai");
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = List.of(one, other).stream()
                    .<Callable<ServeResult>>map(centre -> () -> {
                        start.await();
                        return SystemWork.call("test", () -> units.serve(centre, unit, TODAY));
                    })
                    .toList();
            var results = threads.invokeAll(tasks).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(results).filteredOn(ServeResult.Serves.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(ServeResult.ServedAlready.class::isInstance)
                    .hasSize(1);
        }
        var former = units.search("", UnitKind.COMMUNE, BEFORE).getFirst().id();
        SystemWork.as(
                "test",
                () -> assertThat(units.serve(one, former, TODAY)).isInstanceOf(ServeResult.OutsideTheirTime.class));
    }

    private UnitScope reach(UnitId unit, LocalDate on) {
        return scopes.reach(Set.of(unit), on);
    }

    private UnitSummary byCode(String code, LocalDate on) {
        return units.search("", UnitKind.COMMUNE, on).stream()
                .filter(unit -> code.equals(unit.code()))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<UUID> values(UnitId... units) {
        return Arrays.stream(units).map(UnitId::value).toList();
    }
}
