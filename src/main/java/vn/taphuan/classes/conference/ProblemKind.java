package vn.taphuan.classes.conference;

/** What can be the matter with a place, as its clerk says it in one tap. */
public enum ProblemKind {
    NO_SOUND,
    NO_PICTURE,
    NO_POWER,
    NO_NETWORK,
    /** In a few words of the clerk. */
    OTHER;

    /** Whether the place cannot follow at all. */
    public boolean cutsOff() {
        return this == NO_POWER || this == NO_NETWORK;
    }
}
