package vn.taphuan.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * The command lines of the embedded server.
 *
 * @param administrator the operating system's user that runs the server and may administer it through the socket
 */
record ServerCommand(MariaDbBinaries binaries, DataSize bufferPool, int maxConnections, String administrator) {

    /** Sorts as Vietnamese does; tone marks count for nothing, base letters (a ă â, d đ, e ê, o ô ơ, u ư) do. */
    static final String COLLATION = "utf8mb4_uca1400_vietnamese_ai_ci";

    ServerCommand {
        if (!administrator.matches("[A-Za-z0-9_][A-Za-z0-9._-]*\\$?")) {
            throw new IllegalArgumentException("Not a user name: " + administrator);
        }
    }

    List<String> bootstrap(Path data) {
        List<String> command = common(data);
        command.addAll(List.of(
                "--bootstrap",
                "--silent-startup",
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        return command;
    }

    /** The server reads the accounts file, as administrator, before it answers the first connection. */
    List<String> server(DatabaseHome home, int port) {
        List<String> command = common(home.data());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=../" + home.socket().getFileName(),
                "--tmpdir=../"
                        + home.temporary().getFileName(), // a list divided by colons: an absolute path might have one
                "--pid-file=" + home.pidFile(),
                "--log-error=" + home.errorLog(),
                "--init-file=" + home.accountsFile(),
                "--skip-name-resolve",
                "--skip-ssl", // MariaDB 11.4 would make a certificate at every start, which takes seconds
                "--skip-symbolic-links",
                "--local-infile=0",
                "--secure-file-priv=" + home.data(),
                "--default-time-zone=+00:00",
                "--character-set-collations=utf8mb4=" + COLLATION,
                "--innodb-buffer-pool-size=" + bufferPool.toBytes(),
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=1",
                "--max-allowed-packet=64M",
                "--max-connections=" + maxConnections));
        return command;
    }

    private List<String> common(Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--lc-messages-dir=" + binaries.share(),
                "--datadir=" + data,
                "--character-set-server=utf8mb4",
                "--collation-server=" + COLLATION));
        if (administrator.equals("root")) {
            command.add("--user=root"); // the server runs as root only when told to
        }
        return command;
    }
}
