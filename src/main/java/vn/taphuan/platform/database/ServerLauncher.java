package vn.taphuan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the database server on installed data and hands it over when it answers. */
record ServerLauncher(DatabaseHome home, ServerCommand command, RunningServers leftServers) {

    private static final Logger log = LoggerFactory.getLogger(ServerLauncher.class);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(10); // the recovery after a crash may take its time
    private static final Duration DENIED_LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(40);
    private static final String ACCESS_DENIED = "28000";

    ServerProcess launch(int port) throws IOException, InterruptedException, LaunchFailedException {
        leftServers.awaitNoneOn(home, home.data());
        Folders.createPrivate(home.temporary());
        ServerLog.rollWhenFull(home.errorLog());
        long logBegin = ServerLog.size(home.errorLog());
        home.writePrivately(home.accountsFile(), accounts());
        ServerProcess server = ServerProcess.start(command.server(home, port), home.errorLog());
        try {
            awaitAnswer(server, port, logBegin);
            return server;
        } catch (IOException | InterruptedException | LaunchFailedException | RuntimeException e) {
            server.stop();
            throw e;
        } finally {
            Files.deleteIfExists(home.accountsFile());
        }
    }

    /**
     * Run at every start, so that data that came without its password file, or from another user of the operating system,
     * can be used. The application's account sees its own schema only; the administrator has no password and comes in
     * through the socket only.
     */
    private String accounts() throws IOException {
        return """
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON %3$s.* TO '%1$s'@'127.0.0.1';
                CREATE USER IF NOT EXISTS '%4$s'@'localhost';
                ALTER USER '%4$s'@'localhost' IDENTIFIED VIA unix_socket;
                GRANT ALL PRIVILEGES ON *.* TO '%4$s'@'localhost' WITH GRANT OPTION;
                """.formatted(EmbeddedMariaDb.USER, home.password(), EmbeddedMariaDb.SCHEMA, command.administrator());
    }

    private void awaitAnswer(ServerProcess server, int port, long logBegin)
            throws IOException, InterruptedException, LaunchFailedException {
        long begin = System.nanoTime();
        long deniedSince = 0;
        long nextNote = begin + Duration.ofSeconds(10).toNanos();
        while (true) {
            if (!server.isAlive()) {
                throw new LaunchFailedException(ServerLog.lastWords(home.errorLog(), logBegin));
            }
            long now = System.nanoTime();
            try (Connection _ = DriverManager.getConnection(
                    EmbeddedMariaDb.jdbcUrl(port) + "?connectTimeout=2000&socketTimeout=5000",
                    EmbeddedMariaDb.USER,
                    home.password())) {
                return;
            } catch (SQLException notYet) {
                boolean denied = ACCESS_DENIED.equals(notYet.getSQLState());
                deniedSince = denied ? (deniedSince == 0 ? now : deniedSince) : 0;
                if (now - begin > ANSWER_LIMIT.toNanos() || (denied && now - deniedSince > DENIED_LIMIT.toNanos())) {
                    throw new LaunchFailedException("it does not answer: " + notYet.getMessage());
                }
            }
            if (now > nextNote) {
                log.info("The database server is still starting; see {}", home.errorLog());
                nextNote = now + Duration.ofSeconds(10).toNanos();
            }
            Thread.sleep(POLL);
        }
    }
}
