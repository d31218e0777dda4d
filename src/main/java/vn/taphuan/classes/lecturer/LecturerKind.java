package vn.taphuan.classes.lecturer;

/** Where a lecturer comes from; {@code lecturers.kind.<NAME>} names it. */
public enum LecturerKind {
    /** Of the centre itself; counts towards hours per year (fact T-31). */
    OWN,
    /** Kiêm nhiệm: teaches at the centre beside an office of his own (facts T-02, T-31). */
    PART_TIME,
    /** Of a central institute or academy (fact S4-05). */
    CENTRAL,
    /** Leads the propaganda board of the provincial committee (fact S4-05). */
    PROVINCIAL_LEADER,
    /** Knows the subject from practice (fact S4-05). */
    EXPERT;

    public boolean isGuest() {
        return this != OWN && this != PART_TIME;
    }
}
