package vn.taphuan.platform.database;

/** The database server was run and gave up; the message repeats what it said. */
final class LaunchFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    LaunchFailedException(String serversWords) {
        super(serversWords);
    }

    boolean isPortTaken() {
        return String.valueOf(getMessage()).contains("Bind on TCP/IP port");
    }
}
