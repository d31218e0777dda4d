package vn.taphuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MariaDbBinariesIT {

    private final Path cache =
            Path.of("target", "test-data", "cache-" + UUID.randomUUID()).toAbsolutePath();

    @AfterEach
    void removeTheCache() throws IOException {
        Folders.deleteTree(cache);
    }

    @Test
    void theProgramsAreUnpackedOnceForAllWhoAskAndAgainWhenTheCacheWasCleanedInPart() throws Exception {
        Files.createDirectories(cache.resolve("mariadb-" + MariaDbBinaries.VERSION + ".unpacking-interrupted"));
        CompletableFuture<MariaDbBinaries> other = CompletableFuture.supplyAsync(this::unpacked);
        MariaDbBinaries binaries = unpacked();
        assertThat(other.get()).isEqualTo(binaries);
        assertThat(Folders.entries(cache))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("mariadb-" + MariaDbBinaries.VERSION, "unpacking.lock");

        Path server = binaries.program("mariadbd");
        Object firstUnpacking = Files.getLastModifiedTime(server);
        assertThat(Files.isExecutable(server)).isTrue();
        unpacked();
        assertThat(Files.getLastModifiedTime(server)).isEqualTo(firstUnpacking);

        Files.delete(binaries.share().resolve("english/errmsg.sys"));
        unpacked();
        assertThat(binaries.share().resolve("english/errmsg.sys")).exists();
    }

    private MariaDbBinaries unpacked() {
        try {
            return MariaDbBinaries.unpackedIn(cache);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
