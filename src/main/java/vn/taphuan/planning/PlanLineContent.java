package vn.taphuan.planning;

import vn.taphuan.catalogue.ProgrammeCode;

/**
 * What a line of the plan says.
 *
 * @param quarter of the year, 1 to 4, in which the classes are to be held
 * @param classes how many
 * @param people how many in all of them together
 * @param note in the officer's words; empty for none
 */
public record PlanLineContent(ProgrammeCode programme, int quarter, int classes, int people, String note) {

    public static final int MOST_CLASSES = 200;
    public static final int MOST_PEOPLE = 50_000;
    public static final int LONGEST_NOTE = 300;
}
