package vn.taphuan.platform.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the database server, which ends with this process however this process ends: a shell holds the server's
 * leash, a pipe whose other end is here, and asks the server to stop when the pipe closes. That happens on
 * {@link #stop()}, and by the hand of the operating system when this process is killed.
 */
final class ServerProcess {

    /**
     * The signals of a terminal reach the whole process group and are ignored by shell and server: the application closes
     * its connections first and stops the server then.
     */
    private static final String LEASH = """
            trap '' INT HUP QUIT TSTP
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            ( read -r _ <&3; kill -TERM $server ) &
            watch=$!
            exec 3<&-
            wait $server
            code=$?
            kill $watch 2>/dev/null
            exit $code
            """;

    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private final Process shell;

    private ServerProcess(Process shell) {
        this.shell = shell;
    }

    /** Starts the server and returns at once; {@code output} takes what it says before it has opened its own log. */
    static ServerProcess start(List<String> serverCommand, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LEASH, "taphuan-database"));
        command.addAll(serverCommand);
        return new ServerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()))
                .start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Waits for the end and returns the exit code. */
    int awaitEnd() throws InterruptedException {
        return shell.waitFor();
    }

    /** Stops the server cleanly; false when that takes longer than two minutes, and then it goes on stopping by itself. */
    boolean stop() throws InterruptedException {
        try {
            shell.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // the pipe is gone, which is what was wanted
        }
        return shell.waitFor(STOP_LIMIT);
    }
}
