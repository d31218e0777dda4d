package vn.taphuan.classes.session;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;

/**
 * Counts the seats of a class: one guarded UPDATE decides, however many ask at once. The class's row stays locked until the
 * caller's transaction ends, so whoever takes seats of one class does it one after the other. The caller has checked the right.
 */
@Component
public class ClassSeats {

    private final JdbcClient jdbc;

    ClassSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a seat; false when none is left, or the class is in none of the states. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(ClassId id, Collection<ClassState> states) {
        return jdbc.sql("""
                        update training_class set seats_taken = seats_taken + 1
                        where id = :id and seats_taken < seats and state in (:states)""")
                        .param("id", id.value())
                        .param("states", states.stream().map(ClassState::name).toList())
                        .update()
                == 1;
    }

    /** Gives a seat back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(ClassId id) {
        jdbc.sql("update training_class set seats_taken = seats_taken - 1 where id = ?")
                .param(id.value())
                .update();
    }
}
