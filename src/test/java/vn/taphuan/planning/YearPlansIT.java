package vn.taphuan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

@DemoInstallation
class YearPlansIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    YearPlans years;

    @Autowired
    TrainingClasses classes;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    UnitId centre;
    int year;

    @BeforeEach
    void anOfficerPlans() {
        centre = people.centre(2);
        people.hire("kehoach.mau", centre, Role.CENTRE_OFFICER);
        people.signIn("kehoach.mau");
        year = LocalDate.now(clock).getYear() + 1;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static PlanLineContent line(int quarter, int classes) {
        return new PlanLineContent(Plans.PROGRAMME, quarter, classes, 80, "");
    }

    private PlanLineId added(PlanLineContent content) {
        return ((SaveLineResult.Saved) years.add(centre, year, content)).id();
    }

    private YearPlan plan() {
        return years.find(centre, year).orElseThrow();
    }

    private PlanLine line(PlanLineId id) {
        return plan().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ClassDetail open() {
        var lecturer = plans.lecturer(centre, "Hà Thị Mẫu", null);
        return plans.open(plans.oneDay(
                centre, LocalDate.of(year, 6, 1), 40, List.of(lecturer), plans.room(centre, "Kế hoạch", 60)));
    }

    @Test
    void aLineIsComparedWithTheClassesThatCountTowardsIt() {
        var id = added(line(1, 2));
        var first = open();
        people.signIn("kehoach.mau");
        assertThat(plan().others()).extracting(of -> of.label().id()).contains(first.id());
        assertThat(years.link(id, first.id())).isEqualTo(LinkResult.LINKED);
        assertThat(years.link(id, first.id())).isEqualTo(LinkResult.TAKEN);

        assertThat(line(id).progress().linked()).isEqualTo(1);
        assertThat(line(id).progress().approved()).isEqualTo(1);
        assertThat(line(id).progress().held()).isZero();
        assertThat(plan().others()).extracting(of -> of.label().id()).doesNotContain(first.id());
        assertThat(years.all(year)).extracting(YearPlan::centre).contains(centre);

        years.unlink(id, first.id());
        assertThat(line(id).progress()).isEqualTo(Progress.NONE);
        assertThat(SystemWork.call("test", () -> trail.about(id.value()))).hasSize(3);
    }

    @Test
    void aClassOfAnotherProgrammeOrCentreDoesNotFit() {
        var own = open();
        people.signIn("kehoach.mau");
        var other = added(new PlanLineContent(new ProgrammeCode("khoa-hoc-cong-nghe"), 2, 1, 30, ""));
        assertThat(years.link(other, own.id())).isEqualTo(LinkResult.DOES_NOT_FIT);
    }

    @Test
    void ofTwoWhoEditALineTheSecondIsTold() {
        var id = added(line(2, 1));
        int seen = line(id).version();
        assertThat(years.edit(id, seen, line(3, 1))).isInstanceOf(SaveLineResult.Saved.class);
        assertThat(years.edit(id, seen, line(4, 1))).isInstanceOf(SaveLineResult.Changed.class);
        assertThat(line(id).content().quarter()).isEqualTo(3);
        years.remove(id, "nhập nhầm");
        assertThat(years.edit(id, seen + 1, line(4, 1))).isInstanceOf(SaveLineResult.Changed.class);
    }

    @Test
    void aClassCountsOnceHoweverManyLinkItAtOnce() throws Exception {
        var id = added(line(1, 1));
        var of = open();
        var results = AtOnce.run(8, number -> people.as("kehoach.mau", () -> years.link(id, of.id())));
        assertThat(results).filteredOn(result -> result == LinkResult.LINKED).hasSize(1);
        people.signIn("kehoach.mau");
        assertThat(line(id).progress().linked()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        assertThat(years.add(
                        centre, year, new PlanLineContent(new ProgrammeCode("khong-co"), 5, 0, 0, "x".repeat(301))))
                .isEqualTo(new SaveLineResult.Wrong(EnumSet.allOf(PlanLineProblem.class)));
        assertThat(plan().lines()).extracting(PlanLine::content).noneMatch(content -> content.quarter() == 5);
    }

    @Test
    void thePaperOfThePlanIsKeptWithItsVersion() {
        int seen = plan().version();
        var paper = new PlanPaper("12-KH/TTCT", LocalDate.of(year, 1, 15), "Trung tâm chính trị Ví Dụ");
        assertThat(years.issue(centre, year, seen, paper)).isTrue();
        assertThat(plan().paper()).isEqualTo(paper);
        assertThat(years.issue(centre, year, seen, PlanPaper.NONE)).isFalse();
        assertThat(plan().paper()).isEqualTo(paper);
    }

    @Test
    void anotherCentreNeitherSeesNorChangesIt() {
        var id = added(line(1, 1));
        people.signIn("trungtam");
        assertThat(years.find(centre, year)).isEmpty();
        assertThat(years.all(year)).extracting(YearPlan::centre).doesNotContain(centre);
        assertThatThrownBy(() -> years.add(centre, year, line(1, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> years.edit(id, 0, line(1, 2))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> years.remove(id, "của tôi")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> years.issue(centre, year, 0, PlanPaper.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDirectorReadsOnly() {
        people.hire("giamdoc.kehoach", centre, Role.CENTRE_DIRECTOR);
        people.signIn("giamdoc.kehoach");
        assertThat(years.find(centre, year)).isPresent();
        assertThatThrownBy(() -> years.add(centre, year, line(1, 1))).isInstanceOf(AccessDeniedException.class);
    }
}
