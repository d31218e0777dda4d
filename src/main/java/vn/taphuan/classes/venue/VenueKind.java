package vn.taphuan.classes.venue;

/** What kind of venue it is; {@code venues.kind.<NAME>} names it. */
public enum VenueKind {
    /** The house of a political centre. */
    CENTRE,
    /** A hall or house of culture elsewhere. */
    HALL,
    /** Điểm cầu: joins over the line. */
    SITE
}
