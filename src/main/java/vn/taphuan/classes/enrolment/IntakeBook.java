package vn.taphuan.classes.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.ShortCode;

/** Stores how classes take people in. A class of which nothing is stored takes them in the usual way. */
@Component
class IntakeBook {

    private static final int LENGTH = 7;

    private final JdbcClient jdbc;

    IntakeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Intake> find(ClassId id) {
        return jdbc.sql("select code, waiting, policy, confirm_hours, closes_at from class_intake where class_id = ?")
                .param(id.value())
                .query((row, n) -> new Intake(
                        row.getString("code"),
                        new IntakeContent(
                                row.getBoolean("waiting"),
                                WaitingPolicy.valueOf(row.getString("policy")),
                                row.getObject("confirm_hours", Integer.class),
                                Utc.instantOrNull(row, "closes_at"))))
                .optional();
    }

    IntakeContent rule(ClassId id) {
        return find(id).map(Intake::content).orElse(IntakeContent.USUAL);
    }

    /** With an address of its own from now on. */
    Intake of(ClassId id) {
        return find(id).orElseGet(() -> {
            int added;
            do {
                added = jdbc.sql("insert ignore into class_intake (class_id, code) values (?, ?)")
                        .params(id.value(), ShortCode.random(LENGTH))
                        .update();
            } while (added == 0 && find(id).isEmpty());
            return find(id).orElseThrow();
        });
    }

    Optional<ClassId> byCode(String code) {
        return jdbc.sql("select class_id from class_intake where code = ?")
                .param(code)
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Locks the line, so that of two who change it one comes after the other. */
    void lock(ClassId id) {
        jdbc.sql("select class_id from class_intake where class_id = ? for update")
                .param(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void store(ClassId id, IntakeContent content) {
        jdbc.sql("""
                        update class_intake set waiting = :waiting, policy = :policy, confirm_hours = :hours, closes_at = :closesAt
                        where class_id = :id""")
                .param("waiting", content.waiting())
                .param("policy", content.policy().name())
                .param("hours", content.confirmHours())
                .param("closesAt", Utc.ofNullable(content.closesAt()))
                .param("id", id.value())
                .update();
    }
}
