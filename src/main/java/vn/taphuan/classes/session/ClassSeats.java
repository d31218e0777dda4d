package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.platform.security.UnitId;

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

    /**
     * Where the seats of a class stand.
     *
     * @param taken by people, by offers that wait for a yes, and by units without names
     */
    public record Count(
            UnitId centre, ClassState state, boolean selfEnrolment, int seats, int taken, LocalDate firstDay) {

        public int free() {
            return Math.max(0, seats - taken);
        }
    }

    /** As it is at this moment; nothing is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Count> look(ClassId id) {
        return count(id, "");
    }

    /** As it stays until the caller's transaction ends: whoever else takes or gives seats of the class waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Count> lock(ClassId id) {
        return count(id, " for update");
    }

    private Optional<Count> count(ClassId id, String lock) {
        return jdbc.sql(
                        "select centre_id, state, self_enrolment, seats, seats_taken, first_day from training_class where id = ?"
                                + lock)
                .param(id.value())
                .query((row, n) -> new Count(
                        new UnitId(row.getObject("centre_id", UUID.class)),
                        ClassState.valueOf(row.getString("state")),
                        row.getBoolean("self_enrolment"),
                        row.getInt("seats"),
                        row.getInt("seats_taken"),
                        row.getObject("first_day", LocalDate.class)))
                .optional();
    }

    /** Takes a seat; false when none is left, or the class is in none of the states. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(ClassId id, Collection<ClassState> states) {
        return take(id, states, 1);
    }

    /** Takes all these seats or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(ClassId id, Collection<ClassState> states, int seats) {
        return jdbc.sql("""
                        update training_class set seats_taken = seats_taken + :more
                        where id = :id and seats_taken + :more <= seats and state in (:states)""")
                        .param("id", id.value())
                        .param("more", seats)
                        .param("states", states.stream().map(ClassState::name).toList())
                        .update()
                == 1;
    }

    /** Gives a seat back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(ClassId id) {
        giveBack(id, 1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(ClassId id, int seats) {
        jdbc.sql("update training_class set seats_taken = seats_taken - ? where id = ?")
                .params(seats, id.value())
                .update();
    }
}
