package vn.taphuan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.units.Units;

/**
 * What the signed-in person reads and how far. Whoever opens a module keeps the version that he began; what he has read belongs
 * to the lesson, whatever its version. Saving again changes nothing; the furthest place never goes back and what is finished
 * stays finished; of two devices the one that was read on last decides where to go on.
 */
@Personal("a person reads, finishes and ticks off for himself alone")
@PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
@Service
public class Reading {

    private static final Pattern ITEM = Pattern.compile("[0-9a-f]{16}(-[0-9]{1,3})?");

    private static final String MINE = VersionReader.MODULE + """
            , s.started_at from catalogue_module m
              left join catalogue_start s on s.module_code = m.code and s.account_id = :me
              left join catalogue_adaptation a on a.module_code = m.code and a.centre_id = :centre
              join catalogue_version v on v.id = coalesce(s.version_id, a.version_id, m.version_id)
            """;

    /** What the person's centre leaves out is gone for those who have not begun it. */
    private static final String TAUGHT = " and (s.version_id is not null or not coalesce(a.left_out, false))";

    private record Kept(
            int furthest,
            ReadingPosition position,
            @Nullable Instant finishedAt) {}

    private final JdbcClient jdbc;
    private final VersionReader versions;
    private final Units units;
    private final CurrentAccount current;
    private final Clock clock;

    Reading(JdbcClient jdbc, VersionReader versions, Units units, CurrentAccount current, Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.versions = versions;
        this.current = current;
        this.clock = clock;
    }

    /** The own reading of all modules that a programme lists, in their order. */
    @Transactional(readOnly = true)
    public List<ModuleReading> of(ProgrammeCode programme) {
        Map<ContentVersionId, Boolean> mine = new LinkedHashMap<>();
        jdbc.sql(MINE + "where m.programme_code = :programme and m.listed" + TAUGHT + " order by m.number")
                .param("me", me())
                .param("centre", centre())
                .param("programme", programme.value())
                .query(row -> {
                    mine.put(version(row), begun(row));
                });
        return readings(mine);
    }

    /** The own reading of one module. */
    @Transactional(readOnly = true)
    public Optional<ModuleReading> of(ModuleCode module) {
        Map<ContentVersionId, Boolean> mine = new LinkedHashMap<>();
        jdbc.sql(MINE + "where m.code = :module" + TAUGHT)
                .param("me", me())
                .param("centre", centre())
                .param("module", module.value())
                .query(row -> {
                    mine.put(version(row), begun(row));
                });
        return readings(mine).stream().findFirst();
    }

    /** The summary of a module in the version that the person has; nothing when that has none. Does not begin the module. */
    @Transactional(readOnly = true)
    public Optional<ModuleDigest> digest(ModuleCode module) {
        return of(module)
                .flatMap(reading -> versions.digest(reading.module().summary().version()));
    }

    /** The glossary of a programme, of each module in the version that the person has. */
    @Transactional(readOnly = true)
    public List<GlossaryEntry> glossary(ProgrammeCode programme) {
        return versions.glossary(of(programme).stream()
                .map(reading -> reading.module().summary().version())
                .toList());
    }

    /** The versions that the person reads: those that he has begun, and of listed modules that he has not begun the newest. One query. */
    @Transactional(readOnly = true)
    public Set<ContentVersionId> versions() {
        return new HashSet<>(jdbc.sql(MINE + "where (m.listed or s.started_at is not null)" + TAUGHT)
                .param("me", me())
                .param("centre", centre())
                .query((row, number) -> version(row))
                .list());
    }

    /**
     * The version of a module that the person has begun; when he has not, the one that his centre has adapted or else the
     * province's newest, which he keeps from now on.
     */
    @Transactional
    public Optional<ContentVersionId> begin(ModuleCode module) {
        jdbc.sql(
                        "insert ignore into catalogue_start (account_id, module_code, version_id, started_at)"
                                + " select ?, m.code, coalesce(a.version_id, m.version_id), ? from catalogue_module m"
                                + " left join catalogue_adaptation a on a.module_code = m.code and a.centre_id = ? where m.code = ?")
                .params(me(), Utc.of(clock.instant()), centre(), module.value())
                .update();
        return jdbc.sql("select version_id from catalogue_start where account_id = ? and module_code = ?")
                .params(me(), module.value())
                .query((row, number) -> new ContentVersionId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Opens a lesson, and with it begins its module; nothing when the version that he has holds no such lesson. */
    @Transactional
    public Optional<OpenLesson> open(LessonId id) {
        return moduleOf(id)
                .flatMap(this::of)
                .filter(reading -> holds(reading, id))
                .flatMap(reading -> {
                    if (reading.begun()) {
                        return open(id, reading);
                    }
                    var module = reading.module().summary().code();
                    begin(module);
                    return of(module).flatMap(begun -> open(id, begun));
                });
    }

    private Optional<OpenLesson> open(LessonId id, ModuleReading reading) {
        return versions.lesson(reading.module().summary().version(), id)
                .flatMap(content -> reading.lessons().stream()
                        .filter(one -> one.lesson().id().equals(id))
                        .findFirst()
                        .map(mine -> new OpenLesson(content, reading, mine, ticked(id))));
    }

    private static boolean holds(ModuleReading reading, LessonId id) {
        return reading.lessons().stream().anyMatch(one -> one.lesson().id().equals(id));
    }

    /**
     * Notes where the person is; idempotent, and of several the latest counts. A time in the future counts as now.
     *
     * @throws AccessDeniedException when he has not opened such a lesson
     */
    @Transactional
    public void at(LessonId lesson, ReadingPosition position) {
        var now = clock.instant();
        var at = position.at().isAfter(now) ? now : position.at();
        mustBeOpen(jdbc.sql("""
                insert into catalogue_reading (account_id, lesson_code, position, anchor, position_at, furthest)
                select s.account_id, l.code, :position, :anchor, :at, :position
                  from catalogue_lesson l join catalogue_start s on s.version_id = l.version_id
                  where s.account_id = :me and l.code = :lesson
                on duplicate key update
                  position = if(values(position_at) >= catalogue_reading.position_at, values(position), catalogue_reading.position),
                  anchor = if(values(position_at) >= catalogue_reading.position_at, values(anchor), catalogue_reading.anchor),
                  position_at = greatest(values(position_at), catalogue_reading.position_at),
                  furthest = greatest(values(furthest), catalogue_reading.furthest)""")
                .param("position", position.perMille())
                .param("anchor", position.anchor())
                .param("at", Utc.of(at))
                .param("me", me())
                .param("lesson", lesson.value())
                .update());
    }

    /**
     * The person has read a lesson to its end; that is never undone.
     *
     * @throws AccessDeniedException when he has not opened such a lesson
     */
    @Transactional
    public void finish(LessonId lesson) {
        mustBeOpen(jdbc.sql("""
                insert into catalogue_reading (account_id, lesson_code, position, anchor, position_at, furthest, finished_at)
                select s.account_id, l.code, 1000, '', :now, 1000, :now
                  from catalogue_lesson l join catalogue_start s on s.version_id = l.version_id
                  where s.account_id = :me and l.code = :lesson
                on duplicate key update
                  furthest = 1000,
                  finished_at = coalesce(catalogue_reading.finished_at, values(finished_at))""")
                .param("now", Utc.of(clock.instant()))
                .param("me", me())
                .param("lesson", lesson.value())
                .update());
    }

    /**
     * Ticks an item of a lesson's checklist, or takes the tick away.
     *
     * @throws AccessDeniedException when he has not opened such a lesson
     * @throws IllegalArgumentException when the item has not the form that the lessons give it
     */
    @Transactional
    public void tick(LessonId lesson, String item, boolean done) {
        if (!ITEM.matcher(item).matches()) {
            throw new IllegalArgumentException("no item of a checklist");
        }
        if (done) {
            mustBeOpen(jdbc.sql("""
                    insert into catalogue_tick (account_id, lesson_code, item, ticked_at)
                    select s.account_id, l.code, :item, :now
                      from catalogue_lesson l join catalogue_start s on s.version_id = l.version_id
                      where s.account_id = :me and l.code = :lesson and locate(:item, l.html) > 0
                    on duplicate key update ticked_at = catalogue_tick.ticked_at""")
                    .param("item", item)
                    .param("now", Utc.of(clock.instant()))
                    .param("me", me())
                    .param("lesson", lesson.value())
                    .update());
        } else {
            jdbc.sql("delete from catalogue_tick where account_id = ? and lesson_code = ? and item = ?")
                    .params(me(), lesson.value(), item)
                    .update();
        }
    }

    private Optional<ModuleCode> moduleOf(LessonId lesson) {
        return jdbc
                .sql(
                        "select distinct v.module_code from catalogue_lesson l join catalogue_version v on v.id = l.version_id where l.code = ?")
                .param(lesson.value())
                .query((row, number) -> new ModuleCode(row.getString(1)))
                .list()
                .stream()
                .findFirst();
    }

    private List<ModuleReading> readings(Map<ContentVersionId, Boolean> mine) {
        var modules = versions.modules(mine.keySet());
        var kept = kept(modules.stream()
                .flatMap(module -> module.lessons().stream())
                .map(lesson -> lesson.id().value())
                .toList());
        return modules.stream()
                .map(module -> new ModuleReading(
                        module,
                        Boolean.TRUE.equals(mine.get(module.summary().version())),
                        module.lessons().stream()
                                .map(lesson -> reading(lesson, kept.get(lesson.id())))
                                .toList()))
                .toList();
    }

    private static LessonReading reading(LessonSummary lesson, @Nullable Kept kept) {
        return kept == null
                ? new LessonReading(lesson, 0, null, null)
                : new LessonReading(lesson, kept.furthest(), kept.position(), kept.finishedAt());
    }

    private Map<LessonId, Kept> kept(List<String> lessons) {
        Map<LessonId, Kept> kept = new HashMap<>();
        if (!lessons.isEmpty()) {
            jdbc.sql("select lesson_code, position, anchor, position_at, furthest, finished_at from catalogue_reading"
                            + " where account_id = :me and lesson_code in (:lessons)")
                    .param("me", me())
                    .param("lessons", lessons)
                    .query(row -> {
                        kept.put(new LessonId(row.getString("lesson_code")), kept(row));
                    });
        }
        return kept;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("furthest"),
                new ReadingPosition(row.getInt("position"), row.getString("anchor"), Utc.instant(row, "position_at")),
                Utc.instantOrNull(row, "finished_at"));
    }

    private Set<String> ticked(LessonId lesson) {
        return new HashSet<>(jdbc.sql("select item from catalogue_tick where account_id = ? and lesson_code = ?")
                .params(me(), lesson.value())
                .query((row, number) -> row.getString(1))
                .list());
    }

    private static void mustBeOpen(int rows) {
        if (rows == 0) {
            throw new AccessDeniedException("no such lesson in a version that was begun");
        }
    }

    private static ContentVersionId version(ResultSet row) throws SQLException {
        return new ContentVersionId(row.getObject("version_id", UUID.class));
    }

    private static boolean begun(ResultSet row) throws SQLException {
        return row.getObject("started_at") != null;
    }

    /** The centre that serves the person's unit today; an id that no unit has where there is none. */
    private UUID centre() {
        return units.centreServing(current.require().homeUnit(), LocalDate.now(clock))
                .map(centre -> centre.id().value())
                .orElse(new UUID(0, 0));
    }

    private UUID me() {
        return current.id().value();
    }
}
