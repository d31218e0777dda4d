package vn.taphuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.bench.QuizFaults.Plan;
import vn.taphuan.bench.QuizFaults.Trial;

/** The load programs in small, so that they work on the day on which they are needed. Asserts no time: that is for a quiet machine. */
class QuizBenchIT {

    private static final int PEOPLE = 50;
    private static final int SITES = 5;
    private static final List<String> JAVA = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");
    private static final Pace QUICK = new Pace(3, 1, 4, 1, 2);

    private static Path work;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        work = Path.of("target", "test-data", "bench-" + UUID.randomUUID()).toAbsolutePath();
        server = new Server(work, work.resolve("mariadb"), JAVA).start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        QuizRush.remove(work);
    }

    @Test
    void rushKeepsEveryAnswerAndScore() throws Exception {
        var outcome = new Hall(server)
                .hold(people("rush"), QUICK, new SittingQuiz(JsonMapper.shared()), Mischief.NONE, null, null);

        assertThat(outcome.figures().samples()).isEmpty();
        assertThat(outcome.gaveUp()).isZero();
        assertThat(outcome.found().samples()).isEmpty();
        assertThat(outcome.found().isGood()).isTrue();
        assertThat(outcome.found().acknowledged()).isGreaterThanOrEqualTo(10 * PEOPLE);
    }

    @Test
    void faultsLoseNothing() throws Exception {
        var result = QuizFaults.trial(server, new Hall(server), Trial.APPLICATION, new Plan(PEOPLE, QUICK, 1, 2));

        assertThat(result.outcome().found().samples()).isEmpty();
        assertThat(result.isGood()).isTrue();
        assertThat(result.back()).hasSize(1);
    }

    @Test
    void badLinesAndDoublesLoseNothing() throws Exception {
        try (var lines = new BadLines(server.port(), new BadLines.Quality(4000, 10, 0.005, 0))) {
            var outcome = new Hall(server)
                    .hold(
                            people("lines"),
                            QUICK,
                            new ModuleQuiz("m1", JsonMapper.shared()),
                            QuizFaults.RESTLESS,
                            lines.address(),
                            null);

            assertThat(outcome.found().samples()).isEmpty();
            assertThat(outcome.found().isGood()).isTrue();
            assertThat(outcome.gaveUp()).isZero();
        }
    }

    @Test
    void ofFiftyWhoPressAtOnceAsManyGetASeatAsThereAre() throws Exception {
        var outcome = EnrolmentRush.hold(server, PEOPLE, 12, 4, 0.5, SITES);

        assertThat(outcome.figures().samples()).isEmpty();
        assertThat(outcome.enrolled()).isEqualTo(12);
        assertThat(outcome.overbooked()).isZero();
        assertThat(outcome.isGood()).isTrue();
    }

    private static List<Person> people(String group) throws Exception {
        try (var database = server.database()) {
            return People.arrive(database, group, PEOPLE, SITES);
        }
    }
}
