package vn.taphuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.bench.QuizFaults.Plan;
import vn.taphuan.bench.QuizFaults.Trial;

/** The load programs in small, so that they work on the day on which they are needed. Asserts no time: that is for a quiet machine. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadProgramsIT {

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

    /** With the board in a browser. */
    @Test
    void everybodyWhoWasToldIsOnRecordOnceAndOnTheBoard() throws Exception {
        var outcome = CheckInRush.hold(server, new CheckInRush.Plan(PEOPLE, SITES, 3, 4, false));

        assertThat(outcome.figures().samples()).isEmpty();
        assertThat(outcome.acknowledged()).isEqualTo(PEOPLE);
        assertThat(outcome.notFinished()).isZero();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.shown()).isEqualTo(PEOPLE);
        assertThat(outcome.lag().readings()).isPositive();
    }

    /** In a browser. */
    @Test
    void theBoardOfTheHourShowsThePeopleWhoComeAndTheHeapIsRead() throws Exception {
        var outcome = BoardMemory.hold(server, new BoardMemory.Plan(10, 3, 0.1, 0.05, 10));

        assertThat(outcome.readings()).isPositive();
        assertThat(outcome.checkIns()).isPositive();
        assertThat(outcome.firstBytes()).isPositive();
        assertThat(outcome.lastBytes()).isPositive();
    }

    /** In a browser. */
    @Test
    void aBatchOfCertificatesIsNumberedPrintedAndSealedOnceEach() throws Exception {
        var outcome = CertificateRush.hold(server, new CertificateRush.Plan(20, null, null, false, true));

        assertThat(outcome.asked()).contains("20");
        assertThat(outcome.found().problems()).isEmpty();
        assertThat(outcome.statementsPerCertificate()).isLessThan(20);
        assertThat(outcome.isGood()).isTrue();
    }

    /** The last one: it ends the application, whose database one program at a time opens. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theCheckOfRegistersAsAProgramNamesWhatWasAltered() throws Exception {
        String number;
        try (var database = server.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("select number, id from certificate order by id limit 1")) {
            row.next();
            number = row.getString(1);
            database.createStatement()
                    .executeUpdate("update certificate set full_name = 'Người Mẫu Khác' order by id limit 1");
        }
        server.close();
        int status = server.run("--taphuan.certificates.check");

        assertThat(status).isEqualTo(1);
        assertThat(Files.readString(server.log()))
                .containsPattern("\\n- [^\\n]+, " + Pattern.quote(number)
                        + ": Cột trong bảng khác nội dung giấy \\(full_name: Người Mẫu Khác ≠ ");
    }

    private static List<Person> people(String group) throws Exception {
        try (var database = server.database()) {
            return People.arrive(database, group, PEOPLE, SITES);
        }
    }
}
