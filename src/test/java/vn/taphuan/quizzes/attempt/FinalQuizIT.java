package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.eligibility.CompletionRule.Source;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.eligibility.Evidence;
import vn.taphuan.certificates.eligibility.FinalQuizMarks;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.ProposalContent;
import vn.taphuan.certificates.issuing.ProposeResult;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** The final quiz of a class, from its first question to the certificate. */
@DemoInstallation
class FinalQuizIT extends QuizFixture {

    private static final BigDecimal FIVE = new BigDecimal("5.0");

    @Autowired
    private TaughtClasses taught;

    @Autowired
    private People people;

    @Autowired
    private Papers papers;

    @Autowired
    private Completions completions;

    @Autowired
    private FinalQuizMarks marks;

    @Autowired
    private CertificateBatches batches;

    @Autowired
    private RegisterBook register;

    private UnitId east;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theMarkOfTheFinalQuizLeadsToTheCertificate() {
        var an = freshTrainee();
        var binh = freshTrainee();
        var of = taught.taught(east, Plans.PROGRAMME, List.of(people.id(an), people.id(binh)));
        taught.byFinalQuiz(of);
        assertThat(mark(of, an)).isEqualTo(new Condition.Missing(missing(null, 0)));

        var phone = deviceOf(an);
        var first = phone.start(address(of));
        assertThat(taught.modules())
                .allSatisfy(module -> assertThat(codes(first))
                        .filteredOn(code -> code.startsWith(module.value() + "-"))
                        .hasSize(4));
        assertThat(codes(first)).hasSize(8).doesNotHaveDuplicates();
        assertThat(phone.start(address(of))).isEqualTo(first);
        handIn(phone, first, 3);
        assertThat(row(first).get("score")).hasToString("3.8");
        assertThat(row(first).get("passed")).hasToString("false");
        assertThat(mark(of, an)).isEqualTo(new Condition.Missing(missing(new BigDecimal("3.8"), 1)));
        assertThat(phone.get("/quiz/attempts/" + first.value() + "/result").body())
                .contains("Làm lại", "/quiz/" + address(of));

        var second = phone.start(address(of));
        assertThat(second).isNotEqualTo(first);
        handIn(phone, second, 8);
        assertThat(phone.startAnswer(address(of))
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/quiz/" + address(of));

        var tablet = deviceOf(binh);
        handIn(tablet, tablet.start(address(of)), 4);
        assertThat(tablet.startAnswer(address(of))
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .as("a quiz that was passed is not taken again")
                .endsWith("/quiz/" + address(of));
        assertThat(tablet.get("/quiz/" + address(of)).body()).contains("Đồng chí đã đạt bài này");

        assertThat(mark(of, an)).isInstanceOf(Condition.Met.class);
        assertThat(mark(of, binh)).isInstanceOf(Condition.Met.class);
        people.signIn("trungtam");
        assertThat(marks.of(of.id()).get(people.id(an)))
                .extracting(FinalQuizTry::mark)
                .containsExactly(new BigDecimal("3.8"), new BigDecimal("10.0"));
        assertThat(certified(of)).containsExactlyInAnyOrder(people.id(an), people.id(binh));
    }

    @Test
    void nobodyElseComesToItAndNobodyBeforeItsTime() {
        var mine = freshTrainee();
        people.hire("giangvienquiz", east, Role.LECTURER);
        var lecturer = people.id("giangvienquiz");
        var of = taught.running(east, Plans.PROGRAMME, List.of(people.id(mine)), lecturer);
        var phone = deviceOf(mine);
        assertThat(phone.get("/quiz/" + address(of)).statusCode())
                .as("the class is judged by a final paper")
                .isEqualTo(404);
        taught.byFinalQuiz(of);
        var stranger = deviceOf(freshTrainee());
        assertThat(stranger.get("/quiz/" + address(of)).statusCode()).isEqualTo(404);
        assertThat(stranger.startAnswer(address(of)).statusCode()).isEqualTo(404);
        assertThat(phone.get("/quiz/" + address(of)).body()).contains("ngày học cuối của lớp");
        assertThat(phone.startAnswer(address(of))
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/quiz/" + address(of));
        assertThat(jdbc.queryForObject(
                        "select count(*) from quizzes_quiz where class_id = ?",
                        Long.class,
                        of.id().value()))
                .isZero();

        assertThat(people.as("giangvienquiz", () -> marks.rule(of.id()))).isPresent();
        assertThat(people.as("trungtamtay", () -> marks.rule(of.id()))).isEmpty();
        assertThat(people.as("trungtamtay", () -> marks.of(of.id()))).isEmpty();
    }

    @Test
    void whatIsForAfterTheCloseIsShownOnceTheClassIsOver() {
        var an = freshTrainee();
        var of = taught.taught(east, Plans.PROGRAMME, List.of(people.id(an)));
        taught.byFinalQuiz(of);
        var phone = deviceOf(an);
        var attempt = phone.start(address(of));
        handIn(phone, attempt, 8);
        jdbc.update(
                "update quizzes_quiz set conduct = ? where class_id = ?",
                "{\"grading\":\"HIGHEST\",\"layout\":\"ONE_PER_PAGE\",\"navigation\":\"FREE\",\"review\":{\"shown\":"
                        + "{\"RIGHT_AFTER\":[\"MARKS\"],\"WHILE_OPEN\":[\"MARKS\"],\"AFTER_CLOSE\":[\"MARKS\",\"KEY\"]}}}",
                of.id().value());
        var result = "/quiz/attempts/" + attempt.value() + "/result";
        assertThat(phone.get(result).body())
                .contains("Xem thêm được khi bài kiểm tra đóng", "đáp án")
                .doesNotContain("<dt>Đáp án</dt>");
        jdbc.update(
                "update training_class set state = 'FINISHED' where id = ?",
                of.id().value());
        assertThat(phone.get(result).body())
                .contains("<dt>Đáp án</dt>")
                .doesNotContain("Xem thêm được khi bài kiểm tra đóng");
    }

    private Condition mark(ClassDetail of, String userName) {
        var person = people.id(userName);
        return people.as("trungtam", () -> completions.of(of.id())).byAccount().get(person).conditions().stream()
                .filter(condition -> condition.evidence() instanceof Evidence.FinalMark)
                .findFirst()
                .orElseThrow();
    }

    private static Evidence missing(BigDecimal mark, int triesLeft) {
        return new Evidence.FinalMark(Source.FINAL_QUIZ, mark, FIVE, triesLeft);
    }

    private Set<AccountId> certified(ClassDetail of) {
        var everybody = completions.of(of.id()).byAccount().keySet();
        var proposed =
                (ProposeResult.Proposed) batches.propose(new ProposalContent(of.id(), everybody, Map.of(), null));
        people.as("kiemtra", () -> batches.check(proposed.batch(), 0));
        people.as("giamdoc", () -> batches.sign(proposed.batch(), 1));
        people.as("bantochuc", () -> batches.release(proposed.batch(), 2));
        return register.ofClass(of.id()).stream()
                .map(CertificateSummary::account)
                .collect(Collectors.toSet());
    }

    private static String address(ClassDetail of) {
        return "classes/" + of.id().value();
    }

    private List<String> codes(AttemptId attempt) {
        return questions(attempt).stream()
                .map(question -> question.version().content().code())
                .toList();
    }

    private List<FrozenQuestion> questions(AttemptId attempt) {
        return papers.read((String) row(attempt).get("paper"));
    }

    private void handIn(Device phone, AttemptId attempt, int right) {
        var answers = questions(attempt).stream()
                .limit(right)
                .map(question -> "{\"no\":%d,\"seq\":1,\"value\":%s}".formatted(question.no(), key(question)))
                .collect(Collectors.joining(","));
        assertThat(phone.submit(attempt, phone.token(attempt), answers).statusCode())
                .isEqualTo(200);
    }

    private String key(FrozenQuestion frozen) {
        var question = frozen.version().content().question();
        return json.writeValueAsString(question.right(frozen.arrangement()).asJson());
    }
}
