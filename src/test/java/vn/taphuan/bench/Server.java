package vn.taphuan.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application as it is delivered, with its embedded MariaDB, as processes of their own that can be measured and killed. */
final class Server implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 900;
    private static final int STOP_SECONDS = 60;

    private final Path home;
    private final Path data;
    private final List<String> javaOptions;
    private final int port;
    private final int databasePort;
    private volatile Process process;

    /** @param home folder of its own for the log; @param data for the database; @param javaOptions for instance -Xmx1g */
    Server(Path home, Path data, List<String> javaOptions) throws IOException {
        this.home = home;
        this.data = data;
        this.javaOptions = List.copyOf(javaOptions);
        this.port = freePort();
        this.databasePort = freePort();
        Files.createDirectories(home);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(this::stopIfLeft)); // somebody has had enough and ends the driver
    }

    /** Starts it and returns once it answers. */
    Server start() throws IOException, InterruptedException {
        launch();
        awaitAnswer();
        return this;
    }

    void launch() throws IOException {
        process = launch(List.of());
    }

    /** Runs it with an option that ends it by itself; it must not be running. @return its exit code */
    int run(String option) throws IOException, InterruptedException {
        var run = launch(List.of(option));
        process = run;
        if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            run.destroyForcibly();
            throw new IOException("the application did not end, see " + log());
        }
        return run.exitValue();
    }

    private Process launch(List<String> more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(program());
        command.add("--server.port=" + port);
        command.add("--taphuan.database.home=" + data);
        command.add("--taphuan.database.port=" + databasePort);
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** The packaged application; without it the classes, without what the tests bring along. */
    private static List<String> program() throws IOException {
        var jar = System.getProperty("taphuan.jar", "");
        if (!jar.isEmpty()) {
            return List.of("-jar", jar);
        }
        var path = Arrays.stream(System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, "vn.taphuan.TapHuanApplication");
    }

    void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("the application did not start, see " + log());
            }
            Thread.sleep(100);
        }
    }

    /** Healthy, database included. */
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("GET /actuator/health HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII)
                    .endsWith(" 200");
        } catch (IOException down) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Path log() {
        return home.resolve("application.log");
    }

    Path home() {
        return home;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Of the database's server; -1 while there is none. */
    long databasePid() {
        return process.toHandle()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElse(-1);
    }

    Usage usage() {
        return Usage.of(pid(), databasePid());
    }

    /** {@code kill -9} of the application; its database stops by itself. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** {@code kill -9} of the database's server; the application starts it again. */
    void killDatabase() {
        ProcessHandle.of(databasePid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** A way into the database beside the application. */
    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + databasePort + "/taphuan?useBulkStmts=false",
                "taphuan",
                Files.readString(data.resolve("password")).strip());
    }

    private void stopIfLeft() {
        var running = process;
        if (running != null) {
            running.destroy();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
