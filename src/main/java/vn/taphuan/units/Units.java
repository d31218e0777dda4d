package vn.taphuan.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/**
 * The units of the province through time. Names, periods and successions of units are public knowledge, so reading them takes
 * no scope; what belongs to a unit does.
 */
@Service
public class Units {

    private static final int MOST = 300;

    private final UnitRepository units;
    private final UnitServices services;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    Units(
            UnitRepository units,
            UnitServices services,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.units = units;
        this.services = services;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public Optional<UnitSummary> find(UnitId id) {
        return units.findById(id.value()).map(Unit::summary);
    }

    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public Map<UnitId, UnitSummary> byId(Collection<UnitId> ids) {
        return units.findByIdInOrderByName(ids.stream().map(UnitId::value).toList()).stream()
                .map(Unit::summary)
                .collect(Collectors.toUnmodifiableMap(UnitSummary::id, Function.identity()));
    }

    /**
     * @param text part of the name, with or without diacritics; empty for all
     * @param on only units valid on that day; none for all periods
     * @return at most 300, by kind and name
     */
    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public List<UnitSummary> search(String text, @Nullable UnitKind kind, @Nullable LocalDate on) {
        return units.search(UnitScope.EVERYTHING, kind, on, VietnameseNames.searchKey(text), Limit.of(MOST)).stream()
                .map(Unit::summary)
                .toList();
    }

    /** Units within the scope of a permission of the signed-in account, valid today; at most 300. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<UnitSummary> within(String permission, String text, @Nullable UnitKind kind) {
        var scope = current.scope(permission);
        var key = VietnameseNames.searchKey(text);
        return units.search(scope, kind, LocalDate.now(clock), key, Limit.of(MOST)).stream()
                .map(Unit::summary)
                .toList();
    }

    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public List<UnitSummary> successorsOf(UnitId id) {
        return related("select successor_id from unit_succession where predecessor_id = ?", id.value());
    }

    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public List<UnitSummary> predecessorsOf(UnitId id) {
        return related("select predecessor_id from unit_succession where successor_id = ?", id.value());
    }

    /** What this unit followed, with day and paper, by name. */
    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public List<Succession> precededBy(UnitId id) {
        return successions("""
                        select s.predecessor_id as other, s.on_date, s.paper from unit_succession s
                        join unit u on u.id = s.predecessor_id where s.successor_id = ? order by u.name""", id);
    }

    /** What followed this unit, with day and paper, by name. */
    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public List<Succession> followedBy(UnitId id) {
        return successions("""
                        select s.successor_id as other, s.on_date, s.paper from unit_succession s
                        join unit u on u.id = s.successor_id where s.predecessor_id = ? order by u.name""", id);
    }

    /**
     * What became of units: each one itself where it lasts on that day, else all that followed it, through however many changes.
     *
     * @return by name; a unit that has ended and that nobody followed is left out
     */
    @Open("names and periods of units are public")
    @Transactional(readOnly = true)
    public Map<UnitId, List<UnitSummary>> inForce(Collection<UnitId> ids, LocalDate on) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var heirs = heirs(ids, on);
        var known = byId(heirs.stream().map(Heir::unit).distinct().toList());
        return heirs.stream()
                .filter(heir -> heir.unit().equals(heir.of())
                        || heirs.stream()
                                .noneMatch(other -> other.of().equals(heir.of())
                                        && other.unit().equals(heir.of())))
                .collect(Collectors.groupingBy(
                        Heir::of,
                        Collectors.mapping(
                                heir -> Objects.requireNonNull(known.get(heir.unit())),
                                Collectors.collectingAndThen(Collectors.toList(), Units::byName))));
    }

    /** @param of the unit that was asked about */
    private record Heir(UnitId of, UnitId unit) {}

    /** Of each unit itself and all that followed it, those that last on that day. */
    private List<Heir> heirs(Collection<UnitId> ids, LocalDate on) {
        return jdbc.sql("""
                        with recursive after_it (origin, id) as (
                          select id, id from unit where id in (:ids)
                          union
                          select a.origin, s.successor_id from after_it a
                            join unit_succession s on s.predecessor_id = a.id and s.on_date <= :on)
                        select a.origin, a.id from after_it a join unit u on u.id = a.id
                        where (u.valid_from is null or u.valid_from <= :on) and (u.valid_to is null or u.valid_to >= :on)""")
                .param("ids", ids.stream().map(UnitId::value).toList())
                .param("on", on)
                .query((row, number) ->
                        new Heir(new UnitId(row.getObject(1, UUID.class)), new UnitId(row.getObject(2, UUID.class))))
                .list();
    }

    private static List<UnitSummary> byName(List<UnitSummary> some) {
        return some.stream().sorted(Comparator.comparing(UnitSummary::name)).toList();
    }

    /** Which centres served this unit and when, newest first. */
    @Open("which centre serves which commune is public")
    @Transactional(readOnly = true)
    public List<UnitService> centresOf(UnitId served) {
        return services.of("served_id", served);
    }

    /** Which units this centre served and when, newest first, then by name. */
    @Open("which centre serves which commune is public")
    @Transactional(readOnly = true)
    public List<UnitService> servicesOf(UnitId centre) {
        return services.of("centre_id", centre);
    }

    /** The centre that serves a unit on a day; the first by name where, against the rule, several do. */
    @Open("which centre serves which commune is public")
    @Transactional(readOnly = true)
    public Optional<UnitSummary> centreServing(UnitId served, LocalDate on) {
        return related("""
                        select centre_id from unit_service
                        where served_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)""", served.value(), on, on).stream().findFirst();
    }

    /** The units that a centre serves on a day, by name. */
    @Open("which centre serves which commune is public")
    @Transactional(readOnly = true)
    public List<UnitSummary> servedBy(UnitId centre, LocalDate on) {
        return related("""
                        select served_id from unit_service
                        where centre_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)""", centre.value(), on, on);
    }

    /** A new sector or political centre; administrative units come with the data of the province alone. */
    @PreAuthorize("hasAuthority('" + Permissions.UNIT_EDIT + "')")
    @Transactional
    public UnitId add(UnitKind kind, String name, @Nullable LocalDate validFrom, UnitId parent) {
        if (kind != UnitKind.SECTOR && kind != UnitKind.POLITICAL_CENTRE) {
            throw new IllegalArgumentException("only sectors and political centres are added by hand");
        }
        current.requireIn(Permissions.UNIT_EDIT, parent);
        var unit = units.saveAndFlush(
                new Unit(kind, null, name, validFrom, null, units.getReferenceById(parent.value()), null));
        audit.record(AuditEntry.of("unit.added", "unit", unit.id().value())
                .in(unit.id())
                .changed(null, Map.of("name", name, "kind", kind)));
        return unit.id();
    }

    /** A centre serves a unit from a day on, until further notice. */
    @PreAuthorize("hasAuthority('" + Permissions.UNIT_EDIT + "')")
    @Transactional
    public ServeResult serve(UnitId centre, UnitId served, LocalDate from) {
        return serve(centre, served, from, null);
    }

    /**
     * A centre serves a unit over a time. Whoever decides about the same unit at the same time waits, so that no two centres get it.
     *
     * @param to last day; none until further notice
     */
    @PreAuthorize("hasAuthority('" + Permissions.UNIT_EDIT + "')")
    @Transactional
    public ServeResult serve(UnitId centre, UnitId served, LocalDate from, @Nullable LocalDate to) {
        current.requireIn(Permissions.UNIT_EDIT, centre);
        var unit = units.findForDeciding(served.value()).orElseThrow().summary();
        var its = units.findById(centre.value()).orElseThrow().summary();
        if (its.kind() != UnitKind.POLITICAL_CENTRE) {
            throw new IllegalArgumentException("only political centres serve units");
        }
        if (!lives(unit, from, to) || !lives(its, from, to)) {
            return new ServeResult.OutsideTheirTime();
        }
        var other = overlapping(served, from, to);
        if (other.isPresent()) {
            return new ServeResult.ServedAlready(other.get());
        }
        services.add(centre, served, from, to);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("served", served.value());
        facts.put("from", from);
        facts.put("to", to);
        audit.record(
                AuditEntry.of("unit.served", "unit", centre.value()).in(centre).changed(null, facts));
        return new ServeResult.Serves();
    }

    /**
     * Ends a sector or centre: its last day, and who takes over from the next day on what it owned (classes, register) and whom it
     * served.
     */
    @PreAuthorize("hasAuthority('" + Permissions.UNIT_EDIT + "')")
    @Transactional
    public EndUnitResult end(UnitId ending, LocalDate lastDay, UnitId successor, String paper) {
        current.requireIn(Permissions.UNIT_EDIT, ending);
        var unit = units.findForDeciding(ending.value()).orElseThrow();
        if (unit.kind() != UnitKind.SECTOR && unit.kind() != UnitKind.POLITICAL_CENTRE) {
            throw new IllegalArgumentException("only sectors and political centres are ended by hand");
        }
        var next = units.findById(successor.value()).orElseThrow().summary();
        var firstDay = lastDay.plusDays(1);
        if (successor.equals(ending) || next.kind() != unit.kind() || !next.validOn(firstDay)) {
            return EndUnitResult.NO_SUCCESSOR;
        }
        var result = unit.endAfter(lastDay);
        if (result != EndUnitResult.ENDED) {
            return result;
        }
        jdbc.sql("insert into unit_succession (predecessor_id, successor_id, on_date, paper) values (?, ?, ?, ?)")
                .params(ending.value(), successor.value(), firstDay, paper)
                .update();
        services.passOn(ending, successor, firstDay);
        audit.record(AuditEntry.of("unit.ended", "unit", ending.value())
                .in(ending)
                .changed(null, Map.of("lastDay", lastDay, "successor", successor.value()))
                .because(paper));
        return result;
    }

    private Optional<UnitService> overlapping(UnitId served, LocalDate from, @Nullable LocalDate to) {
        return services.of("served_id", served).stream()
                .filter(known -> (to == null || !known.from().isAfter(to))
                        && (known.to() == null || !known.to().isBefore(from)))
                .findFirst();
    }

    private static boolean lives(UnitSummary unit, LocalDate from, @Nullable LocalDate to) {
        return unit.validOn(from) && (to == null ? unit.validTo() == null : unit.validOn(to) && !to.isBefore(from));
    }

    private List<UnitSummary> related(String sql, Object... parameters) {
        var ids = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return units.findByIdInOrderByName(ids).stream().map(Unit::summary).toList();
    }

    private List<Succession> successions(String sql, UnitId unit) {
        return jdbc.sql(sql)
                .param(unit.value())
                .query((row, number) -> new Succession(
                        units.findById(row.getObject("other", UUID.class))
                                .orElseThrow()
                                .summary(),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("paper")))
                .list();
    }
}
