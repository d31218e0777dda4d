package vn.taphuan.officialpapers.layout;

/** Whose layout a paper has; one class held by both can have papers of both (F-14). */
public enum LayoutSystem {
    /** F-01 to F-05, F-15 to F-19. */
    PARTY,
    /** F-09, F-10. */
    STATE
}
