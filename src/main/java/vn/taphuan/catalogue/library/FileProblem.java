package vn.taphuan.catalogue.library;

/** Why the library does not take a file. */
public enum FileProblem {
    /** Nobody has said that it is no secret paper. */
    NOT_CONFIRMED,
    EMPTY,
    TOO_LARGE,
    /** Its content is none of the kinds that are taken, whatever its name says. */
    UNKNOWN_KIND,
    /** Word, Excel or PowerPoint of before 2007, or locked by a password. */
    OLD_OFFICE,
    /** It brings programs, or fetches something from elsewhere when it is opened. */
    ACTIVE,
    /** A drawing with more in it than shapes and text. */
    UNSAFE_DRAWING,
    /** Damaged, or two kinds of file in one, or far larger inside than outside. */
    SUSPICIOUS,
    /** A text in another encoding than UTF-8. */
    NOT_UTF_8,
    /** The very file that is there already. */
    SAME_AS_BEFORE
}
