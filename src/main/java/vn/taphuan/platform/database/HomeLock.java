package vn.taphuan.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * At most one application owns a database folder. The operating system drops the lock when the process ends, however it
 * ends.
 */
final class HomeLock implements AutoCloseable {

    static final String FILE = "lock";

    /**
     * A process that closes any channel of a file loses its lock on that file (POSIX), so a second start in the same
     * process must not even open it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the lock or refuses; an owner is never disturbed. */
    static HomeLock take(Path folder) throws IOException {
        Path home = folder.toRealPath();
        if (!HELD_HERE.add(home)) {
            throw inUse(home, ProcessHandle.current().pid() + "");
        }
        try {
            return new HomeLock(home, lockedChannel(home));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(home);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path home) throws IOException {
        Path file = home.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(home, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static StartRefusedException inUse(Path home, String process) {
        return new StartRefusedException(
                "The database folder %s is in use by another running application (process %s), which was left undisturbed."
                        .formatted(home, process.isEmpty() ? "unknown" : process),
                "Use the application that runs already, stop it first, or give this one a folder of its own with TAPHUAN_DATABASE_HOME.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of " + home + " could not be given back", e);
        } finally {
            HELD_HERE.remove(home);
        }
    }
}
