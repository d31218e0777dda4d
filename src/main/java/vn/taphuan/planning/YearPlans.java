package vn.taphuan.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Plans of years: entered by hand, compared with the classes that count towards their lines. */
@Service
public class YearPlans {

    private static final String MAY_READ = "hasAuthority('" + Permissions.CLASS_READ + "')";
    private static final String MAY_PLAN = "hasAuthority('" + Permissions.CLASS_PLAN + "')";

    private record Where(UUID year, UnitId centre, int of, ProgrammeCode programme) {}

    private final JdbcClient jdbc;
    private final YearPlanReader reader;
    private final Programmes programmes;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    YearPlans(
            JdbcClient jdbc,
            YearPlanReader reader,
            Programmes programmes,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.programmes = programmes;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The plan of a centre, empty while nothing was planned; none for a centre outside the own units. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<YearPlan> find(UnitId centre, int year) {
        return current.scope(Permissions.CLASS_READ).includes(centre) && YearPlan.isPossible(year, today())
                ? Optional.of(reader.read(centre, year, today()))
                : Optional.empty();
    }

    /** The plans of all centres of the own units that have planned or hold a class in this year, by the centres' ids. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<YearPlan> all(int year) {
        return YearPlan.isPossible(year, today())
                ? reader.all(current.scope(Permissions.CLASS_READ), year, today())
                : List.of();
    }

    @PreAuthorize(MAY_PLAN)
    @Transactional
    public SaveLineResult add(UnitId centre, int year, PlanLineContent content) {
        current.requireIn(Permissions.CLASS_PLAN, centre);
        requireYear(year);
        var problems = problems(content);
        if (!problems.isEmpty()) {
            return new SaveLineResult.Wrong(problems);
        }
        var id = new PlanLineId(Ids.next());
        jdbc.sql("""
                insert into plan_line (id, year_id, programme_code, quarter, classes, people, note)
                values (:id, :year, :programme, :quarter, :classes, :people, :note)""")
                .param("id", id.value())
                .param("year", year(centre, year))
                .param("programme", content.programme().value())
                .param("quarter", content.quarter())
                .param("classes", content.classes())
                .param("people", content.people())
                .param("note", content.note().strip())
                .update();
        record("planning.line-added", id, centre, null, facts(year, content));
        return new SaveLineResult.Saved(id);
    }

    /** @param version as it was read. A line to which classes count keeps its programme. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public SaveLineResult edit(PlanLineId id, int version, PlanLineContent content) {
        var where = where(id);
        if (where.isEmpty()) {
            return new SaveLineResult.Changed();
        }
        var problems = problems(content);
        if (!content.programme().equals(where.get().programme()) && hasClasses(id)) {
            problems.add(PlanLineProblem.PROGRAMME);
        }
        if (!problems.isEmpty()) {
            return new SaveLineResult.Wrong(problems);
        }
        var before = facts(where.get().of(), reader.content(id));
        boolean mine = jdbc.sql("""
                update plan_line set programme_code = :programme, quarter = :quarter, classes = :classes, people = :people, note = :note,
                  version = version + 1 where id = :id and version = :version""")
                        .param("programme", content.programme().value())
                        .param("quarter", content.quarter())
                        .param("classes", content.classes())
                        .param("people", content.people())
                        .param("note", content.note().strip())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (!mine) {
            return new SaveLineResult.Changed();
        }
        record(
                "planning.line-changed",
                id,
                where.get().centre(),
                before,
                facts(where.get().of(), content));
        return new SaveLineResult.Saved(id);
    }

    /** Takes a line out of the plan; classes that counted towards it count towards none. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public void remove(PlanLineId id, String reason) {
        var where = where(id);
        if (where.isEmpty()) {
            return;
        }
        var before = facts(where.get().of(), reader.content(id));
        jdbc.sql("delete from plan_line_class where line_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from plan_line where id = ?").param(id.value()).update();
        audit.record(AuditEntry.of("planning.line-removed", "plan-line", id.value())
                .in(where.get().centre())
                .changed(before, null)
                .because(reason));
    }

    /** @param version as it was read; @return false when somebody else has changed it since */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public boolean issue(UnitId centre, int year, int version, PlanPaper paper) {
        current.requireIn(Permissions.CLASS_PLAN, centre);
        requireYear(year);
        var id = year(centre, year);
        var before = reader.paper(id);
        boolean mine = jdbc.sql("""
                update plan_year set paper_number = :number, paper_date = :date, paper_issued_by = :by, version = version + 1
                where id = :id and version = :version""")
                        .param("number", paper.number())
                        .param("date", paper.date())
                        .param("by", paper.issuedBy())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (mine) {
            audit.record(AuditEntry.of("planning.paper-changed", "year-plan", id)
                    .in(centre)
                    .changed(before, paper));
        }
        return mine;
    }

    /** Counts a class towards a line of its centre, programme and year. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public LinkResult link(PlanLineId line, ClassId trainingClass) {
        var where = where(line).orElseThrow(YearPlans::denied);
        boolean fits = jdbc.sql("""
                        select count(*) from training_class where id = :class and centre_id = :centre and class_year = :year
                          and programme_code = :programme and state <> 'CANCELLED'""")
                        .param("class", trainingClass.value())
                        .param("centre", where.centre().value())
                        .param("year", where.of())
                        .param("programme", where.programme().value())
                        .query(Integer.class)
                        .single()
                == 1;
        if (!fits) {
            return LinkResult.DOES_NOT_FIT;
        }
        try {
            jdbc.sql("insert into plan_line_class (class_id, line_id) values (?, ?)")
                    .params(trainingClass.value(), line.value())
                    .update();
        } catch (DuplicateKeyException linked) {
            return LinkResult.TAKEN;
        }
        record("planning.class-linked", line, where.centre(), null, Map.of("class", trainingClass.value()));
        return LinkResult.LINKED;
    }

    @PreAuthorize(MAY_PLAN)
    @Transactional
    public void unlink(PlanLineId line, ClassId trainingClass) {
        var where = where(line).orElseThrow(YearPlans::denied);
        int gone = jdbc.sql("delete from plan_line_class where class_id = ? and line_id = ?")
                .params(trainingClass.value(), line.value())
                .update();
        if (gone == 1) {
            record("planning.class-unlinked", line, where.centre(), Map.of("class", trainingClass.value()), null);
        }
    }

    /** None for a line that somebody has removed; refused for a line outside the own units. */
    private Optional<Where> where(PlanLineId line) {
        var found = jdbc.sql("""
                        select l.year_id, y.centre_id, y.plan_year, l.programme_code from plan_line l join plan_year y on y.id = l.year_id
                        where l.id = ?""")
                .param(line.value())
                .query((row, number) -> new Where(
                        row.getObject(1, UUID.class),
                        new UnitId(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        new ProgrammeCode(row.getString(4))))
                .optional();
        found.ifPresent(where -> current.requireIn(Permissions.CLASS_PLAN, where.centre()));
        return found;
    }

    /** Made by whoever plans first. */
    private UUID year(UnitId centre, int year) {
        jdbc.sql("insert ignore into plan_year (id, centre_id, plan_year) values (?, ?, ?)")
                .params(Ids.next(), centre.value(), year)
                .update();
        return jdbc.sql("select id from plan_year where centre_id = ? and plan_year = ?")
                .params(centre.value(), year)
                .query(UUID.class)
                .single();
    }

    private boolean hasClasses(PlanLineId id) {
        return jdbc.sql("select count(*) from plan_line_class where line_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Set<PlanLineProblem> problems(PlanLineContent content) {
        Set<PlanLineProblem> problems = EnumSet.noneOf(PlanLineProblem.class);
        if (programmes.find(content.programme()).isEmpty()) {
            problems.add(PlanLineProblem.PROGRAMME);
        }
        if (content.quarter() < 1 || content.quarter() > 4) {
            problems.add(PlanLineProblem.QUARTER);
        }
        if (content.classes() < 1 || content.classes() > PlanLineContent.MOST_CLASSES) {
            problems.add(PlanLineProblem.CLASSES);
        }
        if (content.people() < 1 || content.people() > PlanLineContent.MOST_PEOPLE) {
            problems.add(PlanLineProblem.PEOPLE);
        }
        if (content.note().length() > PlanLineContent.LONGEST_NOTE) {
            problems.add(PlanLineProblem.NOTE);
        }
        return problems;
    }

    private void requireYear(int year) {
        if (!YearPlan.isPossible(year, today())) {
            throw new IllegalArgumentException("no plans are made for " + year);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(
            String action, PlanLineId line, UnitId centre, @Nullable Object before, @Nullable Object after) {
        audit.record(AuditEntry.of(action, "plan-line", line.value()).in(centre).changed(before, after));
    }

    private static Map<String, Object> facts(int year, PlanLineContent content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("year", year);
        facts.put("programme", content.programme().value());
        facts.put("quarter", content.quarter());
        facts.put("classes", content.classes());
        facts.put("people", content.people());
        facts.put("note", content.note());
        return facts;
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such line within the own units");
    }
}
