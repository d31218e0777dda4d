package vn.taphuan.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;
import vn.taphuan.certificates.eligibility.CompletionRule.Source;
import vn.taphuan.certificates.eligibility.CompletionRules;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.ProposalContent;
import vn.taphuan.certificates.issuing.ProposeResult;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Classes that have been taught, made through the services; each of a programme of its own unless told otherwise. */
@TestComponent
@Import(People.class)
public class TaughtClasses {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final AtomicInteger SEQ = new AtomicInteger();

    private final People people;
    private final Plans plans;
    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final AttendanceSheets sheets;
    private final FinalMarks marks;
    private final CompletionRules rules;
    private final CertificateBatches batches;
    private final RegisterBook register;
    private final JdbcTemplate jdbc;

    TaughtClasses(
            People people,
            Plans plans,
            TrainingClasses classes,
            Enrolments enrolments,
            AttendanceSheets sheets,
            FinalMarks marks,
            CompletionRules rules,
            CertificateBatches batches,
            RegisterBook register,
            JdbcTemplate jdbc) {
        this.people = people;
        this.plans = plans;
        this.classes = classes;
        this.enrolments = enrolments;
        this.sheets = sheets;
        this.marks = marks;
        this.rules = rules;
        this.batches = batches;
        this.register = register;
        this.jdbc = jdbc;
    }

    /** A programme of its own, so that each class stands alone; attendance and the final paper decide, quizzes do not. */
    public ProgrammeCode newProgramme() {
        var programme = new ProgrammeCode("mau-" + NAMES.incrementAndGet() + "-"
                + UUID.randomUUID().toString().charAt(0));
        jdbc.update(
                "insert into catalogue_programme (code, title, summary, facts) values (?, ?, '', '[]')",
                programme.value(),
                "Tập huấn công tác nghiên cứu, biên soạn lịch sử Đảng bộ địa phương (mẫu)");
        SystemWork.as(
                "test",
                () -> rules.change(new CompletionRules.OfProgramme(
                        programme,
                        new CompletionRule(
                                CompletionRule.DEFAULT.attendance(), CompletionRule.DEFAULT.finalMark(), false),
                        0)));
        return programme;
    }

    /** A class that is being assessed, in which everybody has attended everything and has a mark of 8. */
    public ClassDetail taught(UnitId centre, ProgrammeCode programme, Collection<AccountId> trainees) {
        var running = running(centre, programme, trainees);
        SystemWork.as("test", () -> {
            running.sessions()
                    .forEach(session ->
                            enrolments.of(running.id()).forEach(entry -> attend(session, entry, Mark.PRESENT)));
            enrolments.of(running.id()).forEach(entry -> marks.enterFirst(entry.id(), new BigDecimal("8.0"), null));
            classes.assess(running.id());
        });
        return SystemWork.call("test", () -> classes.find(running.id()).orElseThrow());
    }

    public ClassDetail running(UnitId centre, ProgrammeCode programme, Collection<AccountId> trainees) {
        return running(centre, programme, trainees, null);
    }

    /** @param lecturer who teaches it and can sign in */
    public ClassDetail running(
            UnitId centre, ProgrammeCode programme, Collection<AccountId> trainees, @Nullable AccountId lecturer) {
        var name = "Phòng mẫu " + NAMES.incrementAndGet();
        var plan = plans.oneDay(
                centre,
                plans.freeDay(),
                Math.max(30, trainees.size()),
                List.of(plans.lecturer(centre, "Giảng viên mẫu " + name, lecturer)),
                plans.room(centre, name, 500));
        var running = plans.running(new ClassContent(
                plan.centre(),
                plan.name(),
                programme,
                plan.modules(),
                plan.seats(),
                plan.selfEnrolment(),
                plan.advisedBy(),
                plan.directedBy(),
                plan.paper(),
                plan.places(),
                plan.sessions()));
        SystemWork.as("test", () -> enrolments.enrol(running.id(), List.copyOf(trainees)));
        return running;
    }

    /** The class takes its final mark from the final quiz of its programme, and asks for no other quiz. */
    public void byFinalQuiz(ClassDetail of) {
        var usual = CompletionRule.DEFAULT.finalMark();
        SystemWork.as(
                "test",
                () -> rules.change(
                        of.id(),
                        new CompletionRule(
                                CompletionRule.DEFAULT.attendance(),
                                new FinalMarkRule(true, Source.FINAL_QUIZ, usual.least(), usual.secondTry()),
                                false),
                        0,
                        "Theo kế hoạch lớp"));
    }

    /** Corrects one line of one session, as an officer may while the class is assessed. */
    public void correct(ClassDetail of, int session, AccountId person, Mark mark) {
        SystemWork.as(
                "test",
                () -> enrolments.of(of.id()).stream()
                        .filter(entry -> entry.account().equals(person))
                        .forEach(entry -> attend(of.sessions().get(session), entry, mark)));
    }

    private void attend(SessionDetail session, Enrolment entry, Mark mark) {
        sheets.mark(session.id(), List.of(new MarkChange(entry.id(), SEQ.incrementAndGet(), mark, 0)));
    }

    /** New trainees of a centre's units, whom no other test knows. */
    public List<AccountId> trainees(UnitId centre, int count) {
        var ids = new ArrayList<AccountId>();
        for (int i = 0; i < count; i++) {
            var userName = "mau" + NAMES.incrementAndGet() + "x" + Long.toString(System.nanoTime() % 100_000, 36);
            people.hire(userName, centre);
            ids.add(people.id(userName));
        }
        return ids;
    }

    /** The other centre's people, and a deputy and a second officer of the first. */
    public void hireStaff() {
        var east = people.centre(1);
        people.hire("giaovuhai", east, Role.CENTRE_OFFICER);
        people.hire("phogiamdoc", east, Role.DEPUTY_DIRECTOR);
        var west = people.centre(2);
        people.hire("trungtamtay", west, Role.CENTRE_OFFICER);
        people.hire("giamdoctay", west, Role.CENTRE_DIRECTOR);
        people.hire("kiemtratay", west, Role.CHECKER);
    }

    /**
     * Certificates of new trainees of the first centre, who were taught in a class of their own, through the four steps.
     *
     * @param decision by which they are issued; none if there is none
     */
    public List<CertificateSummary> issued(int count, CertificateData.@Nullable Decision decision) {
        var east = people.centre(1);
        var trainees = trainees(east, count);
        var of = taught(east, newProgramme(), trainees);
        var id = signed(of, trainees, decision);
        people.as("bantochuc", () -> batches.release(id, 2));
        return people.as("trungtam", () -> register.ofClass(of.id()));
    }

    /** What is ready to be released of a class of the first centre. */
    public BatchId signed(ClassDetail of, Collection<AccountId> trainees, CertificateData.@Nullable Decision decision) {
        var content = new ProposalContent(of.id(), Set.copyOf(trainees), Map.of(), decision);
        var id = ((ProposeResult.Proposed) people.as("trungtam", () -> batches.propose(content))).batch();
        people.as("kiemtra", () -> batches.check(id, 0));
        people.as("giamdoc", () -> batches.sign(id, 1));
        return id;
    }

    public ClassDetail find(ClassId id) {
        return SystemWork.call("test", () -> classes.find(id).orElseThrow());
    }

    public static LocalDate someDay() {
        return LocalDate.of(2026, 11, 25);
    }

    public static List<ModuleCode> modules() {
        return Plans.MODULES;
    }
}
