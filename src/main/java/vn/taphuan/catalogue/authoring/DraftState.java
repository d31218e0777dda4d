package vn.taphuan.catalogue.authoring;

/** How far a draft has come. Files change in {@link #OPEN} alone: whoever reviews it sees what will be published. */
public enum DraftState {
    /** Being written. */
    OPEN,
    /** Waits for somebody else to review it. */
    SUBMITTED,
    /** Found good by another person. */
    REVIEWED,
    PUBLISHED,
    DISCARDED;

    public boolean ended() {
        return this == PUBLISHED || this == DISCARDED;
    }
}
