package vn.taphuan.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * A real MariaDB server as a child process of this application, answering on 127.0.0.1 only.
 *
 * <p>Promises: no start deletes or empties data; at most one application uses a data folder; a server that dies is
 * started again on the same port; what was committed is on the disk, so that no kill of server or application loses it; the
 * server outlives the application by no more than its own shutdown.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    static final String SCHEMA = "taphuan";
    static final String USER = "taphuan";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final RunningServers LEFT_SERVERS = new RunningServers(Duration.ofSeconds(5), Duration.ofMinutes(2));
    private static final int PORTS_TRIED = 5;

    private final DatabaseHome home;
    private final HomeLock lock;
    private final ServerCommand command;
    private final int port;
    private final ServerSupervisor supervisor;

    private EmbeddedMariaDb(
            DatabaseHome home, HomeLock lock, ServerCommand command, int port, ServerSupervisor supervisor) {
        this.home = home;
        this.lock = lock;
        this.command = command;
        this.port = port;
        this.supervisor = supervisor;
    }

    /** Installs the database when the folder is new, starts it and returns when it answers, or refuses. */
    static EmbeddedMariaDb start(EmbeddedDatabaseProperties properties) {
        SupportedSystem.current().require();
        MariaDbBinaries.requireOnClassPath();
        try {
            new DatabaseHome(properties.homeFolder()).isInstalled(); // refuses before anything is written
            Folders.createPrivate(properties.homeFolder());
            HomeLock lock = HomeLock.take(properties.homeFolder());
            try {
                return startLocked(properties, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The embedded database could not be started: " + e, // with its type: AccessDenied, NoSuchFile
                    "Check that the folders %s and %s are this user's own, writable and not full."
                            .formatted(properties.homeFolder(), properties.binariesFolder()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the embedded database was starting", e);
        }
    }

    private static EmbeddedMariaDb startLocked(EmbeddedDatabaseProperties properties, HomeLock lock)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var home = new DatabaseHome(properties.homeFolder().toRealPath());
        var command = new ServerCommand(
                MariaDbBinaries.unpackedIn(properties.binariesFolder()),
                properties.bufferPool(),
                properties.maxConnections(),
                System.getProperty("user.name"));
        long unpacked = System.nanoTime();
        Installation.removeUnfinished(home, LEFT_SERVERS);
        if (!home.isInstalled()) {
            new Installation(home, command).run();
        }
        long installed = System.nanoTime();
        var launcher = new ServerLauncher(home, command, LEFT_SERVERS);
        EmbeddedMariaDb database = launch(launcher, properties.port(), lock);
        log.info(
                "MariaDB {} answers on 127.0.0.1:{} (unpacked in {} ms, installed in {} ms, started in {} ms), data in {}",
                MariaDbBinaries.VERSION,
                database.port,
                millis(begin, unpacked),
                millis(unpacked, installed),
                millis(installed, System.nanoTime()),
                home.data());
        return database;
    }

    private static EmbeddedMariaDb launch(ServerLauncher launcher, int wantedPort, HomeLock lock)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            try {
                ServerProcess server = launcher.launch(port);
                return new EmbeddedMariaDb(
                        launcher.home(),
                        lock,
                        launcher.command(),
                        port,
                        ServerSupervisor.over(server, () -> launcher.launch(port)));
            } catch (LaunchFailedException e) {
                if (!e.isPortTaken() || wantedPort != 0 || attempt == PORTS_TRIED) {
                    throw new StartRefusedException(
                            "The embedded database server gave up while starting: " + e.getMessage(),
                            "The whole log is %s; the data was left as it is. %s"
                                    .formatted(launcher.home().errorLog(), SupportedSystem.OTHER_WAYS),
                            e);
                }
            }
        }
    }

    static String jdbcUrl(int port) {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, SCHEMA);
    }

    String jdbcUrl() {
        return jdbcUrl(port);
    }

    String password() throws IOException {
        return home.password();
    }

    DatabaseHome home() {
        return home;
    }

    ServerCommand command() {
        return command;
    }

    int port() {
        return port;
    }

    /** False while the server is down and being started again. */
    boolean isAnswering() {
        return supervisor.isAnswering();
    }

    int restarts() {
        return supervisor.restarts();
    }

    /** Stops the server cleanly and gives the folder back. */
    @Override
    public void close() {
        try {
            long begin = System.nanoTime();
            if (supervisor.stop()) {
                log.info("MariaDB stopped in {} ms", millis(begin, System.nanoTime()));
            } else {
                log.warn("MariaDB is still stopping; the next start waits for it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long millis(long begin, long end) {
        return Duration.ofNanos(end - begin).toMillis();
    }
}
