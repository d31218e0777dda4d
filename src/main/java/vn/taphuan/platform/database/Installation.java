package vn.taphuan.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * Builds an empty database beside the place where it belongs and moves it there in one step, so that data is there whole
 * or not at all.
 */
final class Installation {

    /** Names of the folders that an unfinished installation may leave. */
    static final String UNFINISHED = "installing-[0-9a-f-]{36}";

    static final String MARKER = "unfinished-installation";

    private static final Logger log = LoggerFactory.getLogger(Installation.class);
    private static final int LIMIT_MINUTES = 10;

    private final DatabaseHome home;
    private final ServerCommand command;

    Installation(DatabaseHome home, ServerCommand command) {
        this.home = home;
        this.command = command;
    }

    /**
     * Removes what interrupted installations left, and only that: a folder with our name that holds our marker with the
     * same name in it.
     */
    static void removeUnfinished(DatabaseHome home, RunningServers servers) throws IOException, InterruptedException {
        for (Path folder : Folders.entries(home.folder())) {
            Path marker = folder.resolve(MARKER);
            String name = folder.getFileName().toString();
            if (name.matches(UNFINISHED)
                    && Files.isRegularFile(marker)
                    && Files.readString(marker).equals(name)) {
                servers.awaitNoneOn(home, folder.resolve("data"));
                log.info("Removing {}, which an interrupted installation left", folder);
                Folders.deleteTree(folder);
            }
        }
    }

    void run() throws IOException, InterruptedException {
        log.info("Installing a new database in {}", home.data());
        String name = "installing-" + UUID.randomUUID();
        Path building = home.folder().resolve(name);
        Folders.createPrivate(building);
        Files.writeString(building.resolve(MARKER), name, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        Path data = building.resolve("data");
        Folders.createPrivate(data);
        bootstrap(data);
        Folders.force(data);
        Files.move(data, home.data(), StandardCopyOption.ATOMIC_MOVE); // replaces an empty folder, never a filled one
        Folders.deleteTree(building);
    }

    /** What the distribution's mariadb-install-db does, without its shell script. */
    private void bootstrap(Path data) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(command.bootstrap(data))
                .redirectErrorStream(true)
                .redirectOutput(home.installLog().toFile())
                .start();
        String failure = "";
        try (OutputStream statements = server.getOutputStream()) {
            writeStatements(statements);
        } catch (IOException endedEarly) {
            failure = String.valueOf(endedEarly.getMessage());
        }
        if (!server.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            server.destroy();
            failure = "it did not end within " + LIMIT_MINUTES + " minutes";
        } else if (server.exitValue() != 0) {
            failure = ServerLog.lastWords(home.installLog(), 0);
        }
        if (!failure.isEmpty()) {
            throw new StartRefusedException(
                    "The embedded database could not be installed: " + failure,
                    "Check that the disk is not full; the whole log is %s. The next start begins the installation anew."
                            .formatted(home.installLog()));
        }
    }

    /** One statement per line. The only account that comes into being is the administrator's, by socket and without a password. */
    private void writeStatements(OutputStream out) throws IOException {
        write(out, "CREATE DATABASE mysql;", "USE mysql;", "SET @auth_root_socket='" + command.administrator() + "';");
        for (String script : List.of(
                "mariadb_system_tables.sql",
                "mariadb_performance_tables.sql",
                "mariadb_system_tables_data.sql",
                "maria_add_gis_sp_bootstrap.sql",
                "mariadb_sys_schema.sql")) {
            Files.copy(command.binaries().share().resolve(script), out);
            write(out, "");
        }
        write(
                out,
                "DELETE FROM mysql.proxies_priv;",
                "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE %s;"
                        .formatted(EmbeddedMariaDb.SCHEMA, ServerCommand.COLLATION));
    }

    private static void write(OutputStream out, String... lines) throws IOException {
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
