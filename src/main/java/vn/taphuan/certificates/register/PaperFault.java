package vn.taphuan.certificates.register;

/** Wherein a paper failed; {@code certificates.papers.fault.<name>} says it to people. */
public enum PaperFault {
    /** What was frozen for it cannot be read: it was altered in the database. */
    DATA,
    /** No key seals for the body now: it cannot be opened, or its certificate has run out. */
    KEY,
    /** The page could not be printed. */
    PRINT,
    /** The printed page could not be sealed. */
    SEAL,
    /** The database did not take the file. */
    STORE
}
