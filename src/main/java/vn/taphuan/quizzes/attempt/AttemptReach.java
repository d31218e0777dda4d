package vn.taphuan.quizzes.attempt;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Which attempts an officer answers for: those at quizzes and sittings of classes of his centres, and those at quizzes of no class by people of
 * the units that he reaches.
 */
@Component
class AttemptReach {

    /** Joins what the condition asks for to an attempt {@code a}. */
    static final String JOINS = """
             join account p on p.id = a.account_id
             join quizzes_quiz q on q.id = a.quiz_id
             left join quizzes_sitting h on h.id = q.sitting_id
             left join training_class c on c.id = ifnull(q.class_id, h.class_id)
            """;
    /** The unit to which an attempt belongs. */
    static final String UNIT = "ifnull(c.centre_id, p.unit_id)";
    /** With the parameters of a {@link Reach}. */
    static final String CONDITION = " (:everything or " + UNIT + " in (:units)) ";

    /** The parameters of the condition. */
    record Reach(boolean everything, Set<UUID> units) {}

    private final JdbcClient jdbc;
    private final CurrentAccount current;

    AttemptReach(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    Reach mine() {
        var scope = current.scope(Permissions.CLASS_PLAN);
        return new Reach(scope.everything(), scope.ids());
    }

    /** The unit of an attempt that the signed-in person answers for; none for any other, known or not. */
    Optional<UnitId> unit(AttemptId attempt) {
        var reach = mine();
        return jdbc.sql("select " + UNIT + " from quizzes_attempt a" + JOINS + "where a.id = :attempt and" + CONDITION)
                .param("attempt", attempt.value())
                .param("everything", reach.everything())
                .param("units", reach.units())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }
}
