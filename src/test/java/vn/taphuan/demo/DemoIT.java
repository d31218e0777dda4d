package vn.taphuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.taphuan.UntouchedDemo;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.eligibility.Evidence;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.People;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.ClassStep;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.time.PlatformTime;

/** The demo is a small history: its finished class is finished, and each demo account finds work of its own. */
@UntouchedDemo
class DemoIT {

    @Autowired
    private DemoPeople demoPeople;

    @Autowired
    private DemoClasses demoClasses;

    @Autowired
    private People people;

    @Autowired
    private ClassLists lists;

    @Autowired
    private TrainingClasses classes;

    @Autowired
    private Completions completions;

    @Autowired
    private CertificateBatches batches;

    @Autowired
    private RegisterBook register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theFinishedClassCameThroughAllItsStatesOnPastDays() {
        var finished = SystemWork.call(
                "test", () -> classes.find(id("Lớp mẫu đã xong")).orElseThrow());
        assertThat(finished.state()).isEqualTo(ClassState.FINISHED);
        assertThat(finished.steps().stream().map(ClassStep::state))
                .containsExactly(
                        ClassState.DRAFT,
                        ClassState.SUBMITTED,
                        ClassState.APPROVED,
                        ClassState.OPEN,
                        ClassState.RUNNING,
                        ClassState.ASSESSING,
                        ClassState.FINISHED);
        var days = finished.steps().stream()
                .map(step -> LocalDate.ofInstant(step.at(), PlatformTime.ZONE))
                .toList();
        assertThat(days).doesNotHaveDuplicates().isSorted().allMatch(day -> day.isBefore(today().minusWeeks(2)));
    }

    @Test
    void threePeopleOfTheFinishedClassLackSomethingAndTheOthersHaveSampleCertificates() {
        var id = id("Lớp mẫu đã xong");
        var completion = SystemWork.call("test", () -> completions.of(id));
        var lacking = completion.people().stream()
                .filter(one -> !one.everythingMet())
                .flatMap(one -> one.conditions().stream())
                .filter(Condition.Missing.class::isInstance)
                .map(Condition::evidence)
                .toList();
        assertThat(lacking)
                .hasSize(3)
                .hasAtLeastOneElementOfType(Evidence.Attendance.class)
                .hasAtLeastOneElementOfType(Evidence.FinalMark.class)
                .hasAtLeastOneElementOfType(Evidence.ModuleQuizzes.class);
        var issued = SystemWork.call("test", () -> register.ofClass(id));
        assertThat(issued)
                .hasSize(completion.people().size() - 3)
                .allMatch(one -> one.issuedOn().isBefore(today().minusWeeks(2)));
        assertThat(jdbc.sql("select data_json from certificate where class_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(data -> data.contains("SAMPLE") && !data.contains("PREVIEW"));
    }

    @Test
    void fourPeopleTookTheFourSteps() {
        var id = id("Lớp mẫu đã xong");
        var history = SystemWork.call(
                "test",
                () -> batches.history(batches.ofClasses(List.of(id)).getFirst().id()));
        assertThat(history.stream().map(event -> event.by())).hasSize(4).doesNotHaveDuplicates();
        assertThat(history.stream().map(event -> LocalDate.ofInstant(event.at(), PlatformTime.ZONE)))
                .doesNotHaveDuplicates()
                .allMatch(day -> day.isBefore(today()));
    }

    @Test
    void eachStepWaitsForWhoeverItBelongsTo() {
        assertThat(waitingFor("kiemtra")).anyMatch(label -> label.contains("Lớp mẫu chờ kiểm tra"));
        assertThat(waitingFor("giamdoc")).anyMatch(label -> label.contains("Lớp mẫu chờ ký"));
        assertThat(waitingFor("bantochuc")).anyMatch(label -> label.contains("Lớp mẫu chờ phát hành"));
        var id = id("Lớp mẫu chờ xét");
        assertThat(SystemWork.call("test", () -> completions.of(id)).people().stream()
                        .filter(ClassCompletion.PersonCompletion::everythingMet))
                .hasSizeGreaterThan(25);
        assertThat(SystemWork.call("test", () -> batches.ofClasses(List.of(id))))
                .isEmpty();
    }

    @Test
    void theTraineeOfTheDemoIsInTheRunningClassAndMayStillEarnACertificate() {
        var running = SystemWork.call("test", () -> completions.of(id("Lớp mẫu đang học")));
        assertThat(running.byAccount()).containsKey(people.id("hocvien"));
        assertThat(people.as("hocvien", register::mine)).isEmpty();
        assertThat(people.as("hocvien001", register::mine)).hasSize(1);
    }

    @Test
    void nothingWasDoneInTheFuture() {
        assertThat(jdbc.sql("select count(*) from audit_entry where at > ?")
                        .param(Utc.of(clock.instant()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** On a day off nobody has. */
    @Test
    void mostPeopleOfTodaysClassHaveCheckedInAndTheDemosTraineeHasYetTo() {
        var running = SystemWork.call(
                "test", () -> classes.find(id("Lớp mẫu đang học")).orElseThrow());
        running.sessions().stream()
                .filter(session -> session.date().equals(today()))
                .forEach(session -> {
                    assertThat(checkedIn(session.id(), "%")).isBetween(20L, 30L);
                    assertThat(checkedIn(session.id(), "hocvien")).isZero();
                });
    }

    private long checkedIn(SessionId session, String userName) {
        return jdbc.sql("""
                        select count(*) from class_check_in c join class_enrolment e on e.id = c.enrolment_id
                        join account a on a.id = e.account_id where c.session_id = ? and a.user_name like ?""").params(session.value(), userName).query(Long.class).single();
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = counts();
        demoPeople.run(new DefaultApplicationArguments());
        demoClasses.run(new DefaultApplicationArguments());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theClockTellsTheTimeOfTodayAgain() {
        assertThat(Duration.between(clock.instant(), Clock.systemUTC().instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        Instant then = ((DemoClock) clock).at(today().minusDays(3).atTime(9, 0), clock::instant);
        assertThat(LocalDate.ofInstant(then, PlatformTime.ZONE)).isEqualTo(today().minusDays(3));
    }

    private Map<String, Long> counts() {
        return List.of("account", "training_class", "class_enrolment", "quizzes_attempt", "certificate", "audit_entry")
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private List<String> waitingFor(String userName) {
        return people.as(userName, batches::waiting).stream()
                .map(BatchSummary::classLabel)
                .toList();
    }

    private ClassId id(String name) {
        return SystemWork.call(
                "test",
                () -> lists.search(EnumSet.allOf(ClassState.class), name, 0, 1)
                        .getFirst()
                        .id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
