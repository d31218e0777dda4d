package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Lets people take a quiz at once against a running server, and looks into its database afterwards. */
final class Hall {

    private static final int UNTIL_READY_MILLIS = 500;

    /** What happens to the server meanwhile. */
    interface Blows {
        void strike(long bell) throws Exception;
    }

    /**
     * @param coming CPU from the first sign-in to the bell
     * @param quiz CPU from the bell to the last result
     * @param idle CPU in a minute of doing nothing
     * @param late who had not signed in when the bell rang
     */
    record Outcome(
            int people,
            Figures figures,
            Check.Found found,
            int gaveUp,
            @Nullable Usage coming,
            @Nullable Usage quiz,
            long sent,
            long received,
            long requests,
            double seconds) {

        double perJourney(double seconds) {
            return seconds / people;
        }
    }

    private final Server server;
    private final JsonMapper json = JsonMapper.shared();
    private final Assets assets = new Assets();

    Hall(Server server) {
        this.server = server;
    }

    /** @param through a proxy between the devices and the server; none for the server itself */
    Outcome hold(
            List<Person> people,
            Pace pace,
            WayIn way,
            Mischief mischief,
            @Nullable InetSocketAddress through,
            @Nullable Blows blows)
            throws Exception {
        Keys keys;
        try (var database = server.database()) {
            keys = Keys.read(database, json);
            way.prepare(database, people);
        }
        var figures = new Figures();
        var to = through == null ? new InetSocketAddress("127.0.0.1", server.port()) : through;
        var rush = new Taker.Rush(
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(UNTIL_READY_MILLIS),
                pace,
                way,
                keys,
                mischief,
                figures,
                json);
        List<Taker> takers = people.stream()
                .map(person -> new Taker(person, rush, new Browser(person.site(), to, server.port(), assets)))
                .toList();
        boolean measured = blows == null;
        var before = measured ? server.usage() : null;
        List<Thread> threads = new ArrayList<>(people.size());
        takers.forEach(taker -> threads.add(Thread.ofVirtual().start(taker)));
        TimeUnit.NANOSECONDS.sleep(rush.bell() - System.nanoTime());
        var atTheBell = measured ? server.usage() : null;
        if (blows != null) {
            blows.strike(rush.bell());
        }
        for (var thread : threads) {
            thread.join();
        }
        var after = measured ? server.usage() : null;
        double seconds = (System.nanoTime() - rush.begin()) / 1e9;
        return new Outcome(
                people.size(),
                figures,
                checked(takers),
                (int) takers.stream().filter(Taker::gaveUp).count(),
                measured ? Objects.requireNonNull(atTheBell).minus(Objects.requireNonNull(before)) : null,
                measured ? Objects.requireNonNull(after).minus(Objects.requireNonNull(atTheBell)) : null,
                takers.stream().mapToLong(taker -> taker.browser().sent()).sum(),
                takers.stream().mapToLong(taker -> taker.browser().received()).sum(),
                takers.stream().mapToLong(taker -> taker.browser().requests()).sum(),
                seconds);
    }

    private Check.Found checked(List<Taker> takers) throws SQLException, IOException {
        try (var database = server.database()) {
            return Check.of(
                    database,
                    json,
                    takers.stream().map(Taker::promise).filter(Objects::nonNull).toList());
        }
    }
}
