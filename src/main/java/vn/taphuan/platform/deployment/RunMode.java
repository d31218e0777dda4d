package vn.taphuan.platform.deployment;

/** Whether the data is about real people; a database is made as one of the two and stays it. */
public enum RunMode {
    /** Fictitious people with a published password: reachable from this machine only, papers without value. */
    DEMO,
    /** Real people, real papers, no demo account ever. */
    REAL
}
