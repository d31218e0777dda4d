package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.quizzes.bank.QuestionBank;

/** What came of quizzes, for the features that build on it. */
@Service
public class QuizResults {

    private static final int AT_ONCE = 500;

    /**
     * The own attempts.
     *
     * @param attempts at most 200, the newest first
     * @param running the attempt to go on with, the one that ends first
     */
    public record Mine(List<AttemptSummary> attempts, Optional<AttemptSummary> running) {}

    private final JdbcClient jdbc;
    private final AttemptList attempts;
    private final QuestionBank bank;
    private final CurrentAccount current;

    QuizResults(JdbcClient jdbc, AttemptList attempts, QuestionBank bank, CurrentAccount current) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.bank = bank;
        this.current = current;
    }

    @Personal("lists the own attempts")
    @Transactional(readOnly = true)
    public Mine mine() {
        var all = attempts.of(current.id());
        var running =
                all.stream().filter(AttemptSummary::isRunning).min(Comparator.comparing(AttemptSummary::deadline));
        return new Mine(all, running);
    }

    /**
     * Which modules' quizzes some people have passed; whoever has passed none is left out. For features that hold
     * these people by a right of their own (a class's list, a certificate's proposal) and have checked it.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<AccountId, Set<ModuleCode>> passedModules(Collection<AccountId> accounts) {
        Map<AccountId, Set<ModuleCode>> passed = new HashMap<>();
        var ids = accounts.stream().map(AccountId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("""
                    select distinct r.account_id, coalesce(q.module_code, q.counts_module) from quizzes_result r join quizzes_quiz q on q.id = r.quiz_id
                    where r.passed and coalesce(q.module_code, q.counts_module) is not null and r.account_id in (:accounts)""")
                    .param("accounts", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .query(row -> {
                        passed.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), first -> new HashSet<>())
                                .add(new ModuleCode(row.getString(2)));
                    });
        }
        return passed;
    }

    /**
     * The attempts of each person at the final quiz of a class, in its sittings as well, counted from his first; whoever has begun
     * none is left out. For features that hold the class by a right of their own and have checked it.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<AccountId, List<FinalQuizTry>> finalQuizOf(ClassId trainingClass) {
        Map<AccountId, List<FinalQuizTry>> tries = new HashMap<>();
        jdbc.sql("""
                select a.account_id, a.score, a.ended_at from quizzes_attempt a join quizzes_quiz q on q.id = a.quiz_id
                where q.class_id = :class or q.counts_class = :class order by a.started_at, a.number""").param("class", trainingClass.value()).query(row -> {
            var mine = tries.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), first -> new ArrayList<>());
            mine.add(new FinalQuizTry(
                    mine.size() + 1, row.getBigDecimal(2), row.getObject(3) == null ? null : Utc.instant(row, 3)));
        });
        return tries;
    }

    /**
     * What the people of a class have reached in its final quiz: the best of the marks to which each sitting, and the quiz that
     * everybody takes by himself, come by their own grading. Whoever has ended no attempt is left out; for whom, as above.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<AccountId, BigDecimal> finalMarks(ClassId trainingClass) {
        Map<AccountId, BigDecimal> marks = new HashMap<>();
        jdbc.sql("""
                select r.account_id, max(r.mark) from quizzes_result r join quizzes_quiz q on q.id = r.quiz_id
                where q.class_id = :class or q.counts_class = :class group by r.account_id""").param("class", trainingClass.value()).query(row -> {
            marks.put(new AccountId(row.getObject(1, UUID.class)), row.getBigDecimal(2));
        });
        return marks;
    }

    /** Whether a programme has a final quiz. */
    @Open("what a programme consists of is open to all")
    public boolean hasFinalQuiz(ProgrammeCode programme) {
        return bank.finalQuizOf(programme).isPresent();
    }
}
