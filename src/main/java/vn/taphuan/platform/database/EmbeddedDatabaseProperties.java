package vn.taphuan.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded database server.
 *
 * @param home folder that holds the data, the password and the server's log
 * @param binaries folder that the server's programs are unpacked into, once per user
 * @param port TCP port on 127.0.0.1, 0 for any free one
 * @param bufferPool memory that the server keeps pages in
 * @param maxConnections more than the application's own pool needs, so that an operator still gets in
 */
@ConfigurationProperties("taphuan.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("./data/mariadb") String home,
        @DefaultValue("") String binaries,
        @DefaultValue("0") int port,
        @DefaultValue("256MB") DataSize bufferPool,
        @DefaultValue("100") int maxConnections) {

    // Paths are strings here: Spring's own conversion would look a relative path up on the class path first.

    Path homeFolder() {
        return Path.of(home).toAbsolutePath().normalize();
    }

    Path binariesFolder() {
        Path folder =
                binaries.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "taphuan") : Path.of(binaries);
        return folder.toAbsolutePath().normalize();
    }
}
