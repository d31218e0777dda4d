package vn.taphuan.quizzes.sitting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;

/**
 * Which places of a sitting the signed-in person may look at or lead: who plans the class all of them, whoever may read or teaches
 * it all but only to look, a site clerk the places that are his.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SittingAccess {

    /** @param places never empty */
    record Reach(SittingId sitting, ClassId trainingClass, UnitId centre, boolean all, Set<PlaceId> places) {

        boolean includes(PlaceId place) {
            return places.contains(place);
        }
    }

    private record Held(ClassId trainingClass, UnitId centre, Set<PlaceId> places) {}

    private final JdbcClient jdbc;
    private final TrainingClasses classes;
    private final SiteClerks clerks;
    private final CurrentAccount current;

    SittingAccess(JdbcClient jdbc, TrainingClasses classes, SiteClerks clerks, CurrentAccount current) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.clerks = clerks;
        this.current = current;
    }

    /** None of a sitting that one may not look at, as if it did not exist. */
    Optional<Reach> watch(SittingId id) {
        return held(id).flatMap(held -> reads(held) ? Optional.of(everything(id, held)) : own(id, held));
    }

    /** @throws AccessDeniedException when one may lead none of its places */
    Reach lead(SittingId id) {
        return led(id).orElseThrow(SittingAccess::denied);
    }

    /** @throws AccessDeniedException when one may not lead each of these places */
    Reach lead(SittingId id, Collection<PlaceId> places) {
        var reach = lead(id);
        if (!reach.places().containsAll(places)) {
            throw denied();
        }
        return reach;
    }

    /** @throws AccessDeniedException unless one plans the class */
    Reach plan(SittingId id) {
        return held(id).filter(this::plans).map(held -> everything(id, held)).orElseThrow(SittingAccess::denied);
    }

    boolean mayPlan(SittingId id) {
        return held(id).filter(this::plans).isPresent();
    }

    boolean mayLead(SittingId id) {
        return led(id).isPresent();
    }

    private Optional<Reach> led(SittingId id) {
        return held(id).flatMap(held -> plans(held) ? Optional.of(everything(id, held)) : own(id, held));
    }

    private boolean plans(Held held) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(held.centre());
    }

    private boolean reads(Held held) {
        return plans(held)
                || ((current.may(Permissions.CLASS_READ) || current.may(Permissions.CLASS_TEACH))
                        && classes.find(held.trainingClass()).isPresent());
    }

    private static Reach everything(SittingId id, Held held) {
        return new Reach(id, held.trainingClass(), held.centre(), true, held.places());
    }

    private Optional<Reach> own(SittingId id, Held held) {
        if (!current.may(Permissions.ATTENDANCE_TAKE)) {
            return Optional.empty();
        }
        Set<PlaceId> mine = new HashSet<>(clerks.myPlaces());
        mine.retainAll(held.places());
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(id, held.trainingClass(), held.centre(), false, Set.copyOf(mine)));
    }

    private Optional<Held> held(SittingId id) {
        return jdbc.sql("""
                        select s.class_id, c.centre_id from quizzes_sitting s join training_class c on c.id = s.class_id
                        where s.id = ?""")
                .param(id.value())
                .query((row, number) -> new Held(
                        new ClassId(row.getObject(1, UUID.class)),
                        new UnitId(row.getObject(2, UUID.class)),
                        places(id)))
                .optional();
    }

    private Set<PlaceId> places(SittingId id) {
        return Set.copyOf(jdbc.sql("select place_id from quizzes_sitting_site where sitting_id = ?")
                .param(id.value())
                .query((row, number) -> new PlaceId(row.getObject(1, UUID.class)))
                .list());
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such sitting within the own units and places");
    }
}
