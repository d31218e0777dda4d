package vn.taphuan.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * The systems that the embedded server's programs run on.
 *
 * @param operatingSystem as in the system property {@code os.name}
 * @param architecture as in the system property {@code os.arch}
 * @param glibc whether programs linked against the GNU C library can be run
 */
record SupportedSystem(String operatingSystem, String architecture, boolean glibc) {

    static final String OTHER_WAYS = "Run it with Docker (docker compose up -d, see docs/operations.md), or set "
            + "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a MariaDB 10.11 or newer.";

    static SupportedSystem current() {
        return new SupportedSystem(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2")));
    }

    /** Refuses every system but 64-bit Linux with the GNU C library. */
    void require() {
        if (!operatingSystem.equals("Linux") || !architecture.equals("amd64") || !glibc) {
            throw new StartRefusedException(
                    "The embedded database runs on 64-bit x86 Linux with glibc only, and this is %s on %s%s."
                            .formatted(
                                    operatingSystem,
                                    architecture,
                                    operatingSystem.equals("Linux") && !glibc ? " without glibc" : ""),
                    OTHER_WAYS);
        }
    }
}
