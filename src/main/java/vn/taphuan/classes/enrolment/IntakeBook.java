package vn.taphuan.classes.enrolment;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;

/** Stores how classes take people in. A class of which nothing is stored takes them in the usual way. */
@Component
class IntakeBook {

    /** Letters and digits that nobody mistakes for one another. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 7;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    IntakeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Intake> find(ClassId id) {
        return jdbc.sql("select code, waiting, policy, confirm_hours, closes_at from class_intake where class_id = ?")
                .param(id.value())
                .query((row, n) -> {
                    var closesAt = row.getObject("closes_at", LocalDateTime.class);
                    return new Intake(
                            row.getString("code"),
                            new IntakeContent(
                                    row.getBoolean("waiting"),
                                    WaitingPolicy.valueOf(row.getString("policy")),
                                    row.getObject("confirm_hours", Integer.class),
                                    closesAt == null ? null : closesAt.toInstant(ZoneOffset.UTC)));
                })
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
                        .params(id.value(), code())
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
                .param("closesAt", closing(content))
                .param("id", id.value())
                .update();
    }

    private static @Nullable LocalDateTime closing(IntakeContent content) {
        return content.closesAt() == null ? null : LocalDateTime.ofInstant(content.closesAt(), ZoneOffset.UTC);
    }

    private String code() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
