package vn.taphuan.classes.schedule;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;

/** Keeps the drafts of schedules; of two who save at once exactly one does. */
@Component
class DraftBook {

    private static final String SELECT = "select * from class_schedule_draft where class_id ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAccount current;
    private final Clock clock;

    DraftBook(JdbcClient jdbc, JsonMapper json, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    Optional<ScheduleDraft> find(ClassId of) {
        return list("= :of", of.value()).findFirst();
    }

    /** As it stays until the transaction ends. */
    Optional<ScheduleDraft> lock(ClassId of) {
        return list("= :of for update", of.value()).findFirst();
    }

    Map<ClassId, ScheduleDraft> of(Collection<ClassId> some) {
        Map<ClassId, ScheduleDraft> drafts = new HashMap<>();
        if (!some.isEmpty()) {
            list("in (:of)", some.stream().map(ClassId::value).toList())
                    .forEach(draft -> drafts.put(draft.trainingClass(), draft));
        }
        return drafts;
    }

    private Stream<ScheduleDraft> list(String which, Object of) {
        return jdbc
                .sql(SELECT + which)
                .param("of", of)
                .query((row, number) -> new ScheduleDraft(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        List.of(json.readValue(row.getString("moves"), SessionMove[].class)),
                        row.getObject("stamp", UUID.class),
                        row.getString("changed_by_name"),
                        Utc.instant(row, "changed_at")))
                .list()
                .stream();
    }

    /**
     * Stores the moves in place of those that were seen; without any move there is no draft any more.
     *
     * @param seen stamp of the draft that was seen, none when there was none
     * @return false when somebody else has changed it since; nothing is stored then
     */
    boolean save(ClassId of, @Nullable UUID seen, List<SessionMove> moves) {
        if (moves.isEmpty()) {
            return seen == null || drop(of, seen);
        }
        return seen == null ? insert(of, moves) : update(of, seen, moves);
    }

    boolean drop(ClassId of, UUID seen) {
        return jdbc.sql("delete from class_schedule_draft where class_id = ? and stamp = ?")
                        .params(of.value(), seen)
                        .update()
                == 1;
    }

    private boolean insert(ClassId of, List<SessionMove> moves) {
        try {
            return write("""
                            insert into class_schedule_draft (class_id, moves, stamp, changed_by_name, changed_at)
                            values (:of, :moves, :stamp, :by, :at)""", of, moves).update() == 1;
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
    }

    private boolean update(ClassId of, UUID seen, List<SessionMove> moves) {
        return write("""
                        update class_schedule_draft set moves = :moves, stamp = :stamp, changed_by_name = :by, changed_at = :at
                        where class_id = :of and stamp = :seen""", of, moves).param("seen", seen).update() == 1;
    }

    private JdbcClient.StatementSpec write(String sql, ClassId of, List<SessionMove> moves) {
        return jdbc.sql(sql)
                .param("of", of.value())
                .param("moves", json.writeValueAsString(moves))
                .param("stamp", Ids.next())
                .param("by", current.require().fullName())
                .param("at", Utc.of(clock.instant()));
    }

    /** What rooms and lecturers are called. */
    Map<UUID, String> names(Collection<SessionMove> moves) {
        var ids = moves.stream()
                .flatMap(move -> Stream.concat(
                        move.rooms().stream().map(room -> room.value()),
                        move.lecturers().stream().map(one -> one.value())))
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from class_room where id in (:ids)"
                            + " union all select id, name from class_lecturer where id in (:ids)")
                    .param("ids", ids)
                    .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .list()
                    .forEach(name -> names.put(name.getKey(), name.getValue()));
        }
        return names;
    }
}
