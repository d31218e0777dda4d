package vn.taphuan.units;

/** Whether a centre was given a unit to serve. */
public sealed interface ServeResult {

    record Serves() implements ServeResult {}

    /** Another centre, or this one already, serves the unit on some day of that time (fact T-06: a unit is assigned to one). */
    record ServedAlready(UnitService by) implements ServeResult {}

    /** The time does not lie within the lives of both units. */
    record OutsideTheirTime() implements ServeResult {}
}
