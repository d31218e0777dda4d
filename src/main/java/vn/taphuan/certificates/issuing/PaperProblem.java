package vn.taphuan.certificates.issuing;

/** Why no certificate could be printed for a person; no exception helps, the data must be completed. */
public enum PaperProblem {
    BIRTH_YEAR_MISSING,
    /** A name or position is too long or has a character that cannot be printed. */
    UNPRINTABLE,
    /** A text does not fit into its field of the template, not even at its smallest size. */
    DOES_NOT_FIT,
    /** The class has no modules, periods or days, or its programme is unknown. */
    CLASS_INCOMPLETE
}
