package vn.taphuan.classes.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.ClassWarning;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Where drafts of other classes mean to use the same room or lecturer; whichever is published first has them. */
@Component
class OtherDrafts {

    private static final int MOST = 300;

    /** @param label none for a class of another centre */
    record Other(@Nullable ClassLabel label, List<SessionMove> moves) {
        Other {
            moves = List.copyOf(moves);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAccount current;

    OtherDrafts(JdbcClient jdbc, JsonMapper json, CurrentAccount current) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
    }

    List<Other> than(ClassId of) {
        var told = current.scope(Permissions.CLASS_PLAN);
        return jdbc.sql("""
                        select d.moves, c.id, c.number, c.class_year, c.name, c.centre_id
                        from class_schedule_draft d join training_class c on c.id = d.class_id
                        where c.id <> ? and c.state in ('DRAFT', 'APPROVED', 'OPEN', 'RUNNING') order by c.class_year, c.number, c.id limit\s""" + MOST)
                .param(of.value())
                .query((row, n) -> new Other(
                        told.includes(new UnitId(row.getObject("centre_id", UUID.class)))
                                ? new ClassLabel(
                                        new ClassId(row.getObject("id", UUID.class)),
                                        row.getInt("number"),
                                        row.getInt("class_year"),
                                        row.getString("name"))
                                : null,
                        List.of(json.readValue(row.getString("moves"), SessionMove[].class))))
                .list();
    }

    /**
     * @param published of the class, for the numbers of its sessions
     * @param moves of its draft
     * @param names of the rooms and lecturers of these moves
     */
    static List<ClassWarning> warnings(
            List<ScheduledSession> published, List<SessionMove> moves, List<Other> others, Map<UUID, String> names) {
        return DraftedPlan.open(moves, published).stream()
                .flatMap(move -> others.stream()
                        .flatMap(other -> other.moves().stream()
                                .filter(theirs ->
                                        theirs.date().equals(move.date()) && theirs.halfDay() == move.halfDay())
                                .flatMap(theirs -> shared(move, theirs))
                                .<ClassWarning>map(thing -> new ClassWarning.AlsoDrafted(
                                        number(published, move),
                                        names.getOrDefault(thing, ""),
                                        move.date(),
                                        move.halfDay(),
                                        other.label()))))
                .distinct()
                .toList();
    }

    private static Stream<UUID> shared(SessionMove move, SessionMove theirs) {
        return Stream.concat(
                move.rooms().stream().filter(theirs.rooms()::contains).map(room -> room.value()),
                move.lecturers().stream().filter(theirs.lecturers()::contains).map(one -> one.value()));
    }

    private static int number(List<ScheduledSession> published, SessionMove move) {
        return published.stream()
                .filter(session -> session.session().equals(move.session()))
                .mapToInt(ScheduledSession::number)
                .findFirst()
                .orElse(0);
    }
}
