package vn.taphuan.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another Java process with an embedded database of its own, which can be killed. */
final class ApplicationProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ApplicationProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ApplicationProcess startIn(Path home) throws IOException {
        return new ApplicationProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        ApplicationProcess.class.getName(),
                        home.toString())
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /** Waits until the other process says something that begins so, and returns what follows. */
    String awaitSaying(String beginning) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("It ended without saying " + beginning);
        }
        return line.substring(beginning.length()).strip();
    }

    /** What followed the last thing it said that begins so; call it when it has ended. */
    Optional<String> lastSaying(String beginning) {
        return output.lines()
                .filter(line -> line.startsWith(beginning))
                .reduce((_, last) -> last)
                .map(line -> line.substring(beginning.length()).strip());
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // leaves what it said readable
        process.waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }

    /** Writes row after row, and says each one's number after its commit. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedMariaDb database = Databases.startIn(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println("url " + database.jdbcUrl());
        Databases.execute(database, "create table if not exists written (id int primary key)");
        try (Connection connection = Databases.connect(database);
                Statement statement = connection.createStatement()) {
            for (int row = 1; row < 1_000_000; row++) {
                statement.execute("insert into written values (" + row + ")");
                System.out.println("committed " + row);
            }
        }
    }
}
