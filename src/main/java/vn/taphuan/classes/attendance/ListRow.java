package vn.taphuan.classes.attendance;

import java.io.Serializable;

/**
 * One row of a list, and what would come of it.
 *
 * @param number as the program shows it that made the list
 * @param name as it stands in the list
 * @param said how he took part, as it stands in the list
 */
public record ListRow(int number, String name, String unit, String said, Outcome outcome) implements Serializable {

    public sealed interface Outcome extends Serializable {}

    /**
     * He is found and the mark is understood.
     *
     * @param change with a number just above that of the mark that was seen: one that came meanwhile holds
     */
    public record Fits(String person, String unit, MarkChange change, Effect effect) implements Outcome {}

    /** Nothing is written for this row; the others are written. */
    public record Refused(Reason reason) implements Outcome {}

    /** The list says nothing of him. */
    public record Empty() implements Outcome {}

    public enum Effect {
        /** Nothing was marked before. */
        NEW,
        /** The same was marked before. */
        SAME,
        /** Something else was marked before. */
        OTHER
    }

    public enum Reason {
        NAME_MISSING,
        /** Nobody of this name or code is on the sheet. */
        NOT_FOUND,
        /** One of this name is, but born in another year or of another unit. */
        OTHERWISE,
        /** Several of this name are: the list must say code, year of birth or unit. */
        SEVERAL,
        /** An earlier row is about the same person. */
        TWICE,
        MARK_UNKNOWN,
        /** Missed periods that are no number, or more than the session has, or without being late. */
        MISSED_WRONG
    }
}
