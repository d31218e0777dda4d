package vn.taphuan.classes;

/** A session fills the morning or the afternoon of a day. */
public enum HalfDay {
    MORNING,
    AFTERNOON
}
