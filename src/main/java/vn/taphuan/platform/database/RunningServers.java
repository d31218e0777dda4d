package vn.taphuan.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * Database servers that an ended application may have left on a folder. Only the holder of the folder's {@link HomeLock}
 * may ask, so no living application owns such a server.
 *
 * @param patience how long a server may take to stop by itself, after which it is asked to
 * @param limit how long a server that was asked may take; it is never killed
 */
record RunningServers(Duration patience, Duration limit) {

    private static final Logger log = LoggerFactory.getLogger(RunningServers.class);

    /** Command lines are bytes in the encoding that the Java process passes its own arguments in. */
    private static final Charset NATIVE = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    /**
     * Returns when no server uses the data. Waits for our own that is shutting down, asks our own that isn't to stop, and
     * refuses when anybody else's uses the data.
     */
    void awaitNoneOn(DatabaseHome home, Path data) throws IOException, InterruptedException {
        for (ProcessHandle server : ownOn(home, data)) {
            log.info("Waiting for the database server (process {}) that an earlier run left behind", server.pid());
            if (!ends(server, patience)) {
                log.warn("Stopping the database server (process {}) that an earlier run left behind", server.pid());
                server.destroy();
                if (!ends(server, limit)) {
                    throw new StartRefusedException(
                            "A database server of an earlier run (process %d) still uses %s and did not stop within %d s."
                                    .formatted(server.pid(), data, limit.toSeconds()),
                            "Wait for it to end, or stop it with: kill " + server.pid());
                }
            }
        }
        requireUnused(data);
    }

    private static List<ProcessHandle> ownOn(DatabaseHome home, Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process)
                        .filter(arguments -> arguments.getFirst().endsWith("/mariadbd")
                                && arguments.contains("--datadir=" + data)
                                && (arguments.contains("--pid-file=" + home.pidFile())
                                        || arguments.contains("--bootstrap")))
                        .isPresent())
                .toList();
    }

    private static Optional<List<String>> arguments(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
            return line.length == 0 ? Optional.empty() : Optional.of(List.of(new String(line, NATIVE).split("\0", -1)));
        } catch (IOException endedOrForeign) {
            return Optional.empty();
        }
    }

    private static boolean ends(ProcessHandle process, Duration time) throws InterruptedException {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server holds a lock on its system tablespace; nothing is written here to find out. */
    private static void requireUnused(Path data) throws IOException {
        Path tablespace = data.resolve("ibdata1");
        if (Files.notExists(tablespace)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(tablespace, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StartRefusedException(
                        "The database in %s is in use by a server that this application did not start, which was left undisturbed."
                                .formatted(data),
                        "Stop that server first, or set SPRING_DATASOURCE_URL to use it.");
            }
            lock.release();
        }
    }
}
