package vn.taphuan.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Reads plans and what has become of them: three statements for any number of centres. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class YearPlanReader {

    private static final Set<ClassState> UNAPPROVED = Set.of(ClassState.DRAFT, ClassState.SUBMITTED);
    private static final Set<ClassState> TAUGHT = Set.of(ClassState.ASSESSING, ClassState.FINISHED);

    private record Head(UUID id, UnitId centre, int version, PlanPaper paper) {}

    private record Line(UUID year, PlanLineId id, int version, PlanLineContent content) {}

    /** @param line none where it counts towards no line; @param trained who were there for some of it */
    private record Row(UnitId centre, @Nullable UUID line, PlannedClass planned, int trained, int periods) {

        boolean isHeld(LocalDate today) {
            var last = planned.lastDay();
            return TAUGHT.contains(planned.state())
                    || (planned.state() == ClassState.RUNNING && last != null && last.isBefore(today));
        }

        Progress progress(LocalDate today) {
            boolean held = isHeld(today);
            return new Progress(
                    1,
                    UNAPPROVED.contains(planned.state()) ? 0 : 1,
                    held ? 1 : 0,
                    planned.enrolled(),
                    held ? trained : 0,
                    periods);
        }
    }

    private final JdbcClient jdbc;

    YearPlanReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    YearPlan read(UnitId centre, int year, LocalDate today) {
        return all(UnitScope.of(List.of(centre)), year, today).stream()
                .findFirst()
                .orElseGet(() -> YearPlan.nothing(centre, year));
    }

    List<YearPlan> all(UnitScope scope, int year, LocalDate today) {
        var heads = heads(scope, year);
        var lines = lines(heads.values().stream().map(Head::id).toList());
        Map<UUID, List<Row>> byLine = new HashMap<>();
        Map<UnitId, List<Row>> byCentre = new LinkedHashMap<>();
        heads.keySet().forEach(centre -> byCentre.put(centre, new ArrayList<>()));
        for (var row : rows(scope, year, today)) {
            byCentre.computeIfAbsent(row.centre(), centre -> new ArrayList<>()).add(row);
            if (row.line() != null) {
                byLine.computeIfAbsent(row.line(), line -> new ArrayList<>()).add(row);
            }
        }
        return byCentre.entrySet().stream()
                .map(centre -> plan(
                        Optional.ofNullable(heads.get(centre.getKey()))
                                .orElseGet(() -> new Head(new UUID(0, 0), centre.getKey(), 0, PlanPaper.NONE)),
                        year,
                        lines,
                        byLine,
                        centre.getValue(),
                        today))
                .toList();
    }

    private static YearPlan plan(
            Head head, int year, List<Line> lines, Map<UUID, List<Row>> byLine, List<Row> classes, LocalDate today) {
        return new YearPlan(
                head.centre(),
                year,
                head.version(),
                head.paper(),
                lines.stream()
                        .filter(line -> line.year().equals(head.id()))
                        .map(line ->
                                line(line, year, byLine.getOrDefault(line.id().value(), List.of()), today))
                        .toList(),
                classes.stream()
                        .filter(row -> row.line() == null)
                        .map(Row::planned)
                        .toList());
    }

    private static PlanLine line(Line line, int year, List<Row> classes, LocalDate today) {
        var progress = classes.stream().map(row -> row.progress(today)).reduce(Progress.NONE, Progress::plus);
        return new PlanLine(
                line.id(),
                line.version(),
                line.content(),
                classes.stream().map(Row::planned).toList(),
                progress,
                Pace.of(year, line.content().quarter(), line.content().classes(), progress, today));
    }

    private Map<UnitId, Head> heads(UnitScope scope, int year) {
        Map<UnitId, Head> heads = new LinkedHashMap<>();
        jdbc.sql("""
                select id, centre_id, version, paper_number, paper_date, paper_issued_by from plan_year
                where plan_year = :year and (:all or centre_id in (:units)) order by centre_id""")
                .param("year", year)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> new Head(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("centre_id", UUID.class)),
                        row.getInt("version"),
                        paper(row)))
                .list()
                .forEach(head -> heads.put(head.centre(), head));
        return heads;
    }

    PlanPaper paper(UUID year) {
        return jdbc.sql("select paper_number, paper_date, paper_issued_by from plan_year where id = ?")
                .param(year)
                .query((row, number) -> paper(row))
                .single();
    }

    private static PlanPaper paper(ResultSet row) throws SQLException {
        return new PlanPaper(
                row.getString("paper_number"),
                row.getObject("paper_date", LocalDate.class),
                row.getString("paper_issued_by"));
    }

    private List<Line> lines(Collection<UUID> years) {
        return years.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select * from plan_line where year_id in (:years)")
                        .param("years", years)
                        .query((row, number) -> line(row))
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(
                                        (Line line) -> line.content().quarter())
                                .thenComparing(line -> line.id().value()))
                        .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("year_id", UUID.class),
                new PlanLineId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                content(row));
    }

    PlanLineContent content(PlanLineId id) {
        return jdbc.sql("select * from plan_line where id = ?")
                .param(id.value())
                .query((row, number) -> content(row))
                .single();
    }

    private static PlanLineContent content(ResultSet row) throws SQLException {
        return new PlanLineContent(
                new ProgrammeCode(row.getString("programme_code")),
                row.getInt("quarter"),
                row.getInt("classes"),
                row.getInt("people"),
                Objects.requireNonNull(row.getString("note")));
    }

    private List<Row> rows(UnitScope scope, int year, LocalDate today) {
        return jdbc.sql("""
                select c.id, c.centre_id, c.number, c.class_year, c.name, c.programme_code, c.state, c.first_day, c.last_day, k.line_id,
                  (select count(*) from class_enrolment e where e.class_id = c.id and e.state = 'ENROLLED') enrolled,
                  (select count(distinct a.enrolment_id) from class_session s join class_attendance a on a.session_id = s.id
                     where s.class_id = c.id and (a.mark = 'PRESENT' or (a.mark = 'LATE' and a.missed_periods < s.periods))) trained,
                  (select coalesce(sum(s.periods), 0) from class_session s where s.class_id = c.id and s.on_date < :today
                     and c.state in ('RUNNING', 'ASSESSING', 'FINISHED')) periods
                from training_class c left join plan_line_class k on k.class_id = c.id
                where c.class_year = :year and c.state <> 'CANCELLED' and (:all or c.centre_id in (:units))
                order by c.first_day, c.number, c.id""")
                .param("today", today)
                .param("year", year)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new UnitId(row.getObject("centre_id", UUID.class)),
                row.getObject("line_id", UUID.class),
                new PlannedClass(
                        new ClassLabel(
                                new ClassId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                row.getInt("class_year"),
                                row.getString("name")),
                        new ProgrammeCode(row.getString("programme_code")),
                        ClassState.valueOf(row.getString("state")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("enrolled")),
                row.getInt("trained"),
                row.getInt("periods"));
    }
}
