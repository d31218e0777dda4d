package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.Utc;

/** Loads classes for the other services of this module, without asking who wants to know: they have a right of their own to check. */
@Component
public class ClassLookup {

    private final TrainingClassRepository classes;
    private final Schedules schedules;
    private final JdbcClient jdbc;

    ClassLookup(TrainingClassRepository classes, Schedules schedules, JdbcClient jdbc) {
        this.classes = classes;
        this.schedules = schedules;
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ClassDetail> find(ClassId id) {
        return classes.findById(id.value()).map(this::detail);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ClassDetail> ofSession(SessionId id) {
        return jdbc.sql("select class_id from class_session where id = ?")
                .param(id.value())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ClassDetail> ofPlace(PlaceId id) {
        return jdbc.sql("select class_id from class_place where id = ?")
                .param(id.value())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    /** The sessions of many classes, each in the order of time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ClassId, List<SessionDetail>> sessions(Collection<ClassId> of) {
        return schedules.sessions(of);
    }

    /** Classes that trainees may join by themselves now, soonest first, at most 100. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClassDetail> openToTrainees() {
        return open("self_enrolment");
    }

    /** Classes that take people now, soonest first, at most 100. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClassDetail> open() {
        return open("true");
    }

    private List<ClassDetail> open(String which) {
        return jdbc
                .sql("select id from training_class where state = ? and " + which + " order by first_day, id limit 100")
                .param(ClassState.OPEN.name())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Sessions of approved classes held at any of these places, in the order of time; at most 300. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SessionSummary> sessionsAt(Collection<PlaceId> places, LocalDate from, LocalDate to) {
        return places.isEmpty()
                ? List.of()
                : jdbc.sql(ClassLists.SESSION
                                + "exists (select 1 from class_session_room b where b.session_id = s.id and b.place_id in (:places))"
                                + ClassLists.SESSION_ORDER)
                        .param("from", from)
                        .param("to", to)
                        .param("places", places.stream().map(PlaceId::value).toList())
                        .query((row, n) -> ClassLists.session(row))
                        .list();
    }

    ClassDetail detail(TrainingClass found) {
        return found.detail(schedules.load(found.id()), steps(found.id()));
    }

    private List<ClassStep> steps(ClassId id) {
        return jdbc.sql("select state, at, by_name, reason from class_step where class_id = ? order by at, id")
                .param(id.value())
                .query((row, n) -> new ClassStep(
                        ClassState.valueOf(row.getString("state")),
                        Utc.instant(row, "at"),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }
}
