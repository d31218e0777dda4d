package vn.taphuan.catalogue.library;

/** Whether the words of a file can be searched. */
public enum TextState {
    READ,
    /** Only its beginning: it is longer than what is kept. */
    PARTLY,
    /** A picture, or a scan: there are no words in it. */
    NONE,
    /** It could not be read in time, is damaged or locked; the file itself is kept as it is. */
    UNREADABLE
}
