package vn.taphuan.classes.calendar;

/** What came of recording a day off. */
public sealed interface SaveDayOffResult {

    record Stored() implements SaveDayOffResult {}

    record NameMissing() implements SaveDayOffResult {}

    record TextTooLong() implements SaveDayOffResult {}

    /** Recorded before, or a holiday by law. */
    record KnownAlready() implements SaveDayOffResult {}

    /** Beyond the years that the calendar covers. */
    record YearWrong() implements SaveDayOffResult {}
}
