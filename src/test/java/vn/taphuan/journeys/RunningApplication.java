package vn.taphuan.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.taphuan.TapHuanApplication;

/** The whole application with its demo as a process of its own, on one port and one data folder, which can be killed. */
final class RunningApplication implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private static final Pattern PORT = Pattern.compile("port: (\\d+)");

    private final Path home;
    private final int port;
    private final Process process;

    private RunningApplication(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        Files.createDirectories(home);
        var log = home.resolve("log").toFile();
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        TapHuanApplication.class.getName(),
                        "--server.port=" + port,
                        "--taphuan.database.home=" + home.resolve("mariadb"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        awaitGreeting(log, count(log));
    }

    static RunningApplication startIn(Path home) throws IOException {
        return new RunningApplication(home, freePort());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** On the same port and folder, as after a power cut. */
    RunningApplication startAgain() throws IOException {
        return new RunningApplication(home, port);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** {@code kill -9} of the database's server; the application starts it again. */
    void killDatabase() {
        process.toHandle()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** A way into the database beside the application. */
    JdbcTemplate database() {
        try {
            var folder = home.resolve("mariadb");
            var ports = PORT.matcher(Files.readString(folder.resolve("mariadbd.log")))
                    .results()
                    .toList();
            return new JdbcTemplate(new DriverManagerDataSource(
                    "jdbc:mariadb://127.0.0.1:" + ports.getLast().group(1) + "/taphuan",
                    "taphuan",
                    Files.readString(folder.resolve("password")).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Without what the tests bring along: their settings would be the application's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitGreeting(File log, int before) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (count(log) == before) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the application did not start:\n" + Files.readString(log.toPath()));
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** How often it has said that it is ready. */
    private static int count(File log) throws IOException {
        return log.exists()
                ? Files.readString(log.toPath(), StandardCharsets.UTF_8).split("Tài khoản dùng thử", -1).length
                : 1;
    }
}
