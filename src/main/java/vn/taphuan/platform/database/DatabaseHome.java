package vn.taphuan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * The folder of one embedded database, and the rule that its data is never deleted: {@code data/} comes into being whole,
 * by a rename, and from then on only the database server writes in it.
 *
 * @param folder absolute path
 */
record DatabaseHome(Path folder) {

    private static final Pattern OWN_FILES = Pattern.compile(
            "lock|password|temporary|install\\.log|mariadbd\\.(log|log\\.old|pid|sock)|accounts\\.sql|private-.*\\.part|"
                    + Installation.UNFINISHED);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    Path data() {
        return folder.resolve("data");
    }

    /** Where the server keeps what it needs for a moment, so that no folder is shared with others. */
    Path temporary() {
        return folder.resolve("temporary");
    }

    Path errorLog() {
        return folder.resolve("mariadbd.log");
    }

    Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    Path installLog() {
        return folder.resolve("install.log");
    }

    /** The socket for an operator's own tools; few characters are allowed in it, so the server gets it relative to its data. */
    Path socket() {
        return folder.resolve("mariadbd.sock");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    /**
     * Whether the database has been installed; touches nothing.
     *
     * @throws StartRefusedException when the folder holds anything but our database or the remains of an unfinished
     *     installation
     */
    boolean isInstalled() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw unknown(folder, "is not a folder");
        }
        if (!Folders.isMissingOrEmpty(data())) {
            requireOurDatabase();
            return true;
        }
        if (Files.exists(passwordFile())) {
            throw new StartRefusedException(
                    "The folder %s held a database before, but its data is gone (is a disk not mounted?)."
                            .formatted(folder),
                    "Put the folder %s back; for a new and empty database move %s away."
                            .formatted(data(), passwordFile()));
        }
        requireNothingUnknown();
        return false;
    }

    private void requireOurDatabase() {
        boolean ours = List.of("ibdata1", "aria_log_control", "mysql", EmbeddedMariaDb.SCHEMA).stream()
                        .allMatch(name -> Files.exists(data().resolve(name)))
                && Files.notExists(data().resolve("mysql.ibd")); // that would be MySQL
        if (!ours) {
            throw unknown(data(), "holds something that is not this application's database");
        }
    }

    private void requireNothingUnknown() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        for (Path entry : Folders.entries(folder)) {
            String name = entry.getFileName().toString();
            if (!entry.equals(data()) && !OWN_FILES.matcher(name).matches()) {
                throw unknown(folder, "holds something that this application did not put there (" + name + ")");
            }
        }
    }

    private static StartRefusedException unknown(Path path, String what) {
        return new StartRefusedException(
                "%s %s, so it was left untouched and nothing was installed.".formatted(path, what),
                "Set TAPHUAN_DATABASE_HOME to a folder that is empty or does not exist yet, or to the folder of an earlier run.");
    }

    /** The password of the application's own account; made at random when there is none. Readable by the owner only. */
    String password() throws IOException {
        if (Files.exists(passwordFile())) {
            String password = Files.readString(passwordFile()).strip();
            if (!password.matches("[A-Za-z0-9_-]{20,}")) {
                throw new StartRefusedException(
                        "The password file %s is damaged.".formatted(passwordFile()),
                        "Delete this one file: the next start makes a new password, the data stays.");
            }
            return password;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        writePrivately(passwordFile(), password + "\n");
        return password;
    }

    /** Writes a file that only the owner may read; it is there whole or not at all. */
    void writePrivately(Path file, String text) throws IOException {
        Path part = Files.createTempFile(folder, "private-", ".part", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(part, text, StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path accountsFile() {
        return folder.resolve("accounts.sql");
    }
}
