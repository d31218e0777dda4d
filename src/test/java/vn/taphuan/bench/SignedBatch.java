package vn.taphuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.taphuan.classes.conference.BigConference;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.time.PlatformTime;

/**
 * A taught class whose certificates were proposed, checked and signed by three people, written straight into the tables; what papers
 * say is copied from the demo's, with names of all lengths. The release is left to the application.
 */
record SignedBatch(UUID trainingClass, UUID batch, UUID body, String decision) {

    private static final List<String> NAMES = List.of(
            "Ma Mẫu Ý",
            "Nông Thị Mẫu Hường",
            "Đàm Quang Mẫu Sơn",
            "Công Tằng Tôn Nữ Thị Mẫu Phương Thảo",
            "Nguyễn Phước Quỳnh Hương Mẫu Đặng Trường Khương Nguyệt");
    private static final int DAYS_AGO = 5;
    private static final int AT_ONCE = 200;

    /** @param people whose accounts are there */
    static SignedBatch of(Connection database, List<Person> people) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(database, true));
        var body = HallScreen.centre(jdbc);
        var session = new BigConference(
                        jdbc,
                        body,
                        LocalDate.now(PlatformTime.ZONE).minusDays(DAYS_AGO),
                        1,
                        people.stream().map(Person::account).toList())
                .morning();
        var trainingClass =
                jdbc.queryForObject("select class_id from class_session where id = ?", UUID.class, session.value());
        jdbc.update("update training_class set state = 'ASSESSING' where id = ?", trainingClass);
        var signed = new SignedBatch(trainingClass, Ids.next(), body.value(), "99-QĐ/ĐO");
        signed.write(jdbc, people);
        return signed;
    }

    private void write(JdbcTemplate jdbc, List<Person> people) {
        jdbc.update("""
                insert into certificate_batch (id, class_id, class_label, programme_code, unit_id, state, people, decision_number, decision_date,
                  proposed_by, proposed_at, checked_by, checked_at, signed_by, signed_at, signing_json)
                select ?, c.id, c.name, c.programme_code, c.centre_id, 'SIGNED', ?, ?, utc_date(),
                  (select id from account where user_name = 'trungtam'), now(6), (select id from account where user_name = 'kiemtra'), now(6),
                  (select id from account where user_name = 'giamdoc'), now(6),
                  (select signing_json from certificate_batch where signing_json is not null limit 1)
                from training_class c where c.id = ?""", batch, people.size(), decision, trainingClass);
        var json = JsonMapper.shared();
        var model = jdbc.queryForObject(
                "select e.paper_json from certificate_batch_entry e join certificate_batch b on b.id = e.batch_id where b.state = 'RELEASED' limit 1",
                String.class);
        List<Object[]> claims = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        for (var person : people) {
            var name = NAMES.get(person.number() % NAMES.size());
            var paper = (ObjectNode) json.readTree(model);
            ((ObjectNode) paper.get("holder")).put("fullName", name);
            claims.add(new Object[] {person.account(), batch, trainingClass});
            entries.add(new Object[] {
                Ids.next(), batch, person.account(), person.number(), name, "Đơn vị Mẫu", json.writeValueAsString(paper)
            });
        }
        // with a reason on record nobody asks whether the conditions are met
        jdbc.batchUpdate(
                "insert into certificate_batch_entry (id, batch_id, account_id, position, full_name, unit_name, paper_json, conditions_json,"
                        + " everything_met, exception_reason) values (?, ?, ?, ?, ?, ?, ?, '{\"conditions\":[]}', false, 'Đo')",
                entries,
                AT_ONCE,
                SignedBatch::set);
        jdbc.batchUpdate(
                "insert into certificate_claim (account_id, programme_code, batch_id) select ?, programme_code, ? from training_class where id = ?",
                claims,
                AT_ONCE,
                SignedBatch::set);
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
    }
}
