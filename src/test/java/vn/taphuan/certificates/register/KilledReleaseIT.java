package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.taphuan.platform.database.SharedTestDatabase;
import vn.taphuan.platform.security.UnitId;

/** {@code kill -9} of the process that releases, at moments that nobody chose. */
class KilledReleaseIT {

    private static final int KILLS = 4;
    private static final long LONGEST_WAIT_MILLIS = 300;

    private final JdbcConnectionDetails database = SharedTestDatabase.freshSchema();
    private final DataSource source =
            new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    @Test
    void leavesNeitherGapNorDoubleAndEverythingThatWasSaid() throws Exception {
        Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var body = UUID.randomUUID();
        var batch = UUID.randomUUID();
        jdbc.update(
                "insert into certificate_batch (id, class_id, class_label, programme_code, unit_id, state, people, proposed_by, proposed_at) values (?, ?, 'x', 'x', ?, 'PROPOSED', 0, ?, now())",
                batch,
                UUID.randomUUID(),
                body,
                UUID.randomUUID());
        var random = new Random();
        for (int i = 0; i < KILLS; i++) {
            int said = runAndKill(body, batch, random.nextLong(LONGEST_WAIT_MILLIS));
            assertThatIsWhole(body, said);
        }
    }

    /** The last number that the process said before it was killed. */
    private int runAndKill(UUID body, UUID batch, long afterMillis) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Durl=" + database.getJdbcUrl(),
                        "-Duser=" + database.getUsername(),
                        "-Dpassword=" + database.getPassword(),
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        ReleasingProcess.class.getName(),
                        body.toString(),
                        batch.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            int last = awaitEntered(said);
            Thread.sleep(afterMillis);
            process.toHandle().destroyForcibly();
            process.waitFor();
            return Math.max(
                    last,
                    said.lines()
                            .filter(line -> line.startsWith("entered "))
                            .mapToInt(line -> Integer.parseInt(line.substring("entered ".length())))
                            .max()
                            .orElse(0));
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    private static int awaitEntered(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("entered ")) {
                return Integer.parseInt(line.substring("entered ".length()));
            }
        }
        throw new IOException("it ended without entering anything");
    }

    private void assertThatIsWhole(UUID body, int said) {
        var positions = jdbc.queryForList(
                "select e.position from certificate_register_head h join certificate_register_entry e on e.unit_id = h.unit_id and e.year = h.year join certificate c on c.id = e.certificate_id and c.number = e.number where h.unit_id = ? order by e.position for update",
                Integer.class,
                body);
        assertThat(positions)
                .hasSizeGreaterThanOrEqualTo(said)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(number("select last_number from certificate_register_head where unit_id = ?", body))
                .isEqualTo(positions.size());
        assertThat(number("select count(*) from certificate where unit_id = ?", body))
                .isEqualTo(positions.size());
        assertThat(Registers.check(source).of(new UnitId(body), 2026).findings())
                .isEmpty();
    }

    private int number(String sql, UUID body) {
        return jdbc.queryForObject(sql, Integer.class, body);
    }
}
