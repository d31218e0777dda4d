package vn.taphuan.classes.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** The units of people in a class: as they were called when they enrolled, or as their successors are called now. */
class PeopleUnits {

    /** {@code classes.people.unit-names.<NAME>} names it. */
    enum Names {
        THEN,
        NOW
    }

    private final Map<UnitId, String> now;
    private final boolean differ;
    private Names shown = Names.THEN;

    private PeopleUnits(Map<UnitId, String> now, boolean differ) {
        this.now = now;
        this.differ = differ;
    }

    static PeopleUnits of(List<Enrolment> people, Units units, LocalDate today) {
        var ids = people.stream().map(Enrolment::unit).distinct().toList();
        Map<UnitId, String> now = new HashMap<>();
        units.inForce(ids, today).forEach((unit, heirs) -> now.put(unit, names(heirs)));
        boolean differ = people.stream()
                .anyMatch(person ->
                        !now.getOrDefault(person.unit(), person.unitName()).equals(person.unitName()));
        return new PeopleUnits(now, differ);
    }

    /** Where several units followed one, nobody knows to which of them a person came. */
    private static String names(List<UnitSummary> heirs) {
        return heirs.stream().map(UnitSummary::name).collect(Collectors.joining(" / "));
    }

    /** Whether anything is called otherwise now. */
    boolean differ() {
        return differ;
    }

    Names shown() {
        return shown;
    }

    void show(Names names) {
        shown = names;
    }

    /** A unit that ended without a successor keeps its name. */
    String of(Enrolment person) {
        return shown == Names.THEN ? person.unitName() : now.getOrDefault(person.unit(), person.unitName());
    }
}
