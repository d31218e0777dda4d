package vn.taphuan.platform.deployment;

/** Where the data lies. */
public enum DatabaseKind {
    /** In the server that the application brings along, started and stopped with it. */
    EMBEDDED,
    /** In a server that an operator runs, named by {@code spring.datasource.url}. */
    EXTERNAL
}
