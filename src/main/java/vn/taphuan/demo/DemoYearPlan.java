package vn.taphuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.planning.PlanLineContent;
import vn.taphuan.planning.PlanPaper;
import vn.taphuan.planning.SaveLineResult;
import vn.taphuan.planning.YearPlans;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** The plan of this year of the demo's centre: one line that its classes fulfil, one that is late. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(90)
class DemoYearPlan implements ApplicationRunner {

    private static final ProgrammeCode MAIN = new ProgrammeCode("lich-su-dang");
    private static final ProgrammeCode SHORT = new ProgrammeCode("khoa-hoc-cong-nghe");
    private static final int CLASSES = 7;
    private static final int PEOPLE = 200;
    private static final int FEW = 40;

    private final YearPlans plans;
    private final Units units;
    private final DemoActors actors;
    private final Deployment deployment;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoYearPlan(
            YearPlans plans,
            Units units,
            DemoActors actors,
            Deployment deployment,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.actors = actors;
        this.deployment = deployment;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!deployment.isDemo()) {
            return;
        }
        var now = LocalDateTime.now(clock);
        var centre = units.search("Ví Dụ Đông", UnitKind.POLITICAL_CENTRE, null)
                .getFirst()
                .id();
        actors.as("trungtam", now, () -> {
            transaction.executeWithoutResult(status -> write(centre, now.toLocalDate()));
            return centre;
        });
    }

    private void write(UnitId centre, LocalDate today) {
        int year = today.getYear();
        var known = plans.find(centre, year).orElseThrow();
        if (!known.lines().isEmpty()) {
            return;
        }
        int quarter = (today.getMonthValue() + 2) / 3;
        plans.issue(
                centre,
                year,
                known.version(),
                new PlanPaper("01-KH/TTCT (mẫu)", LocalDate.of(year, 1, 15), "Trung tâm chính trị Ví Dụ Đông"));
        var added =
                plans.add(centre, year, new PlanLineContent(MAIN, quarter, CLASSES, PEOPLE, "Cán bộ các xã, phường"));
        plans.add(centre, year, new PlanLineContent(SHORT, Math.max(1, quarter - 1), 1, FEW, ""));
        if (added instanceof SaveLineResult.Saved(var line)) {
            known.others().forEach(of -> plans.link(line, of.label().id()));
        }
    }
}
