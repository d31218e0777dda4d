package vn.taphuan.quizzes.board;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.platform.security.UnitId;

/** What one picture of 2,040 people costs; prints figures and asserts nothing. Run by {@code -Dtest=BoardBenchmark}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class BoardBenchmark {

    private static final int WARM_UP = 200;
    private static final int MEASURED = 200;
    private static final double NANOS = 1_000_000;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PictureReader reader;

    @Autowired
    private Clock clock;

    @Test
    void aPictureOfTwoThousandPeople() throws IOException {
        var bell = clock.instant().minusSeconds(600);
        var unit = jdbc.queryForObject("select unit_id from account where user_name = 'trungtam'", UUID.class);
        var sitting = new BigSitting(jdbc, new UnitId(unit), 68, 30, bell, bell.plusSeconds(3600));
        try {
            sitting.tenMinutesAfterTheBell(bell, clock.instant());
            var camera = reader.camera(sitting.id());
            System.out.printf(Locale.ROOT, "board: first picture %.1f ms of CPU in the application%n", cpu(1, camera));
            System.out.printf(Locale.ROOT, "board: pictures 2 to 11 %.1f ms%n", cpu(10, camera));
            cpu(WARM_UP, camera);
            double before = database();
            long wall = System.nanoTime();
            double own = cpu(MEASURED, camera);
            System.out.printf(
                    Locale.ROOT,
                    "board: warm picture %.1f ms of CPU in the application, %.1f ms in the database, %.1f ms on the clock%n",
                    own,
                    (database() - before) / MEASURED,
                    (System.nanoTime() - wall) / NANOS / MEASURED);
        } finally {
            sitting.remove();
        }
    }

    /** Milliseconds of this thread for one picture. */
    private static double cpu(int pictures, PictureReader.Camera camera) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < pictures; i++) {
            camera.take();
        }
        return (threads.getCurrentThreadCpuTime() - before) / NANOS / pictures;
    }

    /** Milliseconds of CPU that the database's process has used so far, by Linux; 0 elsewhere. */
    private static double database() throws IOException {
        double ticks = 0;
        for (var child : ProcessHandle.current().descendants().toList()) {
            var stat = Path.of("/proc", String.valueOf(child.pid()), "stat");
            if (Files.isReadable(stat)) {
                var text = Files.readString(stat);
                if (text.contains("(mariadbd)")) {
                    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                    ticks += Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
                }
            }
        }
        return ticks * 10;
    }
}
