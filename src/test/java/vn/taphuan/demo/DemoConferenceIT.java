package vn.taphuan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.SystemWork;

/** The conference of 68 sites comes and goes beside the demo, and takes nothing else with it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DemoConferenceIT {

    /** It comes within a minute where nothing else is done; whatever else this machine does must not count. */
    private static final Duration MOST_WORK = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Autowired
    private DemoConference conference;

    @Autowired
    private ConferenceRemoval removal;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void remove() {
        withoutTheCertificate();
        conference.remove();
    }

    @Test
    void itComesWithAllItsPeopleStaysOnceACertificateWasIssuedInItAndElseGoesWithoutATrace() {
        whatHasHappenedIsTold();
        var before = rows();
        var begun = threads.getCurrentThreadCpuTime();
        assertThat(conference.create()).contains("2040").contains("68");
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun)).isLessThan(MOST_WORK);
        assertThat(count("select count(*) from account where user_name like 'daibieu%' and full_name like '% Mẫu %'"))
                .isEqualTo(2040);
        assertThat(count(
                        "select count(distinct e.place_id) from class_enrolment e join training_class c on c.id = e.class_id"
                                + " where c.name = 'Hội nghị trực tuyến mẫu' and e.state = 'ENROLLED'"))
                .isEqualTo(68);
        assertThat(count("select count(*) from class_site_state where heads is not null"))
                .isGreaterThan(60);
        assertThat(conference.create()).as("a second time").contains("exists");

        var id = removal.find().orElseThrow();
        certify(id);
        assertThat(SystemWork.call("test", removal::remove)).isEqualTo(ConferenceRemoval.Outcome.CERTIFICATE_ISSUED);
        assertThat(removal.find()).contains(id);
        assertThat(count("select count(*) from account where user_name like 'daibieu%'"))
                .isEqualTo(2040);

        withoutTheCertificate();
        whatHasHappenedIsTold();
        assertThat(conference.remove()).contains("removed");
        assertThat(rows()).isEqualTo(before);
        assertThat(conference.remove()).contains("not there");
    }

    /** Notices come some time after what they tell of. */
    private void whatHasHappenedIsTold() {
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from event_publication where completion_date is null") == 0);
    }

    private void withoutTheCertificate() {
        jdbc.update("delete from certificate where number = 'MAU-THU'");
    }

    private void certify(UUID conference) {
        jdbc.update("""
                insert into certificate (id, unit_id, number, code, account_id, programme_code, class_id, batch_id, full_name, sort_key, search_key,
                  lookup_name, data_json, issued_on, state)
                select ?, unit_id, 'MAU-THU', 'MAUTHU', account_id, programme_code, ?, batch_id, full_name, sort_key, search_key, lookup_name, data_json,
                  issued_on, state from certificate where state = 'ISSUED' limit 1""", Ids.next(), conference);
    }

    /** How many rows each table has, but for what only grows and the last number of classes. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        for (var table : tables()) {
            rows.put(table, count("select count(*) from `" + table + "`"));
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'"
                        + " and table_name not like 'audit%' and table_name not like 'class_number%' and table_name not like '%outbox%'"
                        + " and table_name not like 'event_publication%'",
                String.class);
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
