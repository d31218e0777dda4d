package vn.taphuan.classes.conference;

/** What the clerk of a place has said of its line. */
public enum SiteLink {
    CONNECTED,
    LOST
}
