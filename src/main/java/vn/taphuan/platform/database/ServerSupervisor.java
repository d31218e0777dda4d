package vn.taphuan.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * Starts the database server again whenever it ends unasked. Waits a little longer before each further attempt, and at once
 * again after it has run well for a minute.
 */
final class ServerSupervisor {

    /** Starts the server on the port that it had. */
    interface Launch {
        ServerProcess again() throws IOException, InterruptedException, LaunchFailedException;
    }

    private static final Logger log = LoggerFactory.getLogger(ServerSupervisor.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration RUNS_WELL = Duration.ofMinutes(1);

    private final Launch launch;
    private final Thread thread;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile ServerProcess server;
    private volatile boolean answering = true;
    private volatile boolean stopping;

    private ServerSupervisor(ServerProcess server, Launch launch) {
        this.server = server;
        this.launch = launch;
        this.thread = Thread.ofPlatform().daemon().name("database-supervisor").unstarted(this::supervise);
    }

    static ServerSupervisor over(ServerProcess server, Launch launch) {
        ServerSupervisor supervisor = new ServerSupervisor(server, launch);
        supervisor.thread.start();
        return supervisor;
    }

    /** False from the unasked end of the server until it answers again. */
    boolean isAnswering() {
        return answering;
    }

    /** How often the server had to be started again. */
    int restarts() {
        return restarts.get();
    }

    /** Stops watching, then the server; false when the server is still busy stopping after two minutes. */
    boolean stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
        answering = false;
        return server.stop();
    }

    private void supervise() {
        try {
            Duration pause = SHORTEST_PAUSE;
            while (true) {
                long begin = System.nanoTime();
                int code = server.awaitEnd();
                if (stopping) {
                    return;
                }
                answering = false;
                log.error("The database server ended unasked (exit code {}); starting it again", code);
                if (System.nanoTime() - begin > RUNS_WELL.toNanos()) {
                    pause = SHORTEST_PAUSE;
                }
                do {
                    Thread.sleep(pause);
                    pause = longer(pause);
                } while (!startedAgain());
            }
        } catch (InterruptedException askedToStop) {
            // stop() takes over from here
        }
    }

    private boolean startedAgain() throws InterruptedException {
        try {
            server = launch.again();
            answering = true;
            log.info("The database server answers again (restart {})", restarts.incrementAndGet());
            return true;
        } catch (IOException | LaunchFailedException | StartRefusedException e) {
            log.error("The database server could not be started again: {}", e.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
