package vn.taphuan.quizzes.attempt;

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
                    select r.account_id, q.module_code from quizzes_result r join quizzes_quiz q on q.id = r.quiz_id
                    where r.passed and q.module_code is not null and r.account_id in (:accounts)""")
                    .param("accounts", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .query(row -> {
                        passed.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), first -> new HashSet<>())
                                .add(new ModuleCode(row.getString(2)));
                    });
        }
        return passed;
    }

    /**
     * The attempts of each person at the final quiz of a class, in their order; whoever has begun none is left out. For features
     * that hold the class by a right of their own and have checked it.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<AccountId, List<FinalQuizTry>> finalQuizOf(ClassId trainingClass) {
        Map<AccountId, List<FinalQuizTry>> tries = new HashMap<>();
        jdbc.sql("""
                select a.account_id, a.number, a.score, a.ended_at from quizzes_attempt a join quizzes_quiz q on q.id = a.quiz_id
                where q.class_id = ? order by a.number""").param(trainingClass.value()).query(row -> {
            tries.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), first -> new ArrayList<>())
                    .add(new FinalQuizTry(
                            row.getInt(2),
                            row.getBigDecimal(3),
                            row.getObject(4) == null ? null : AttemptRow.instant(row, 4)));
        });
        return tries;
    }

    /** Whether a programme has a final quiz. */
    @Open("what a programme consists of is open to all")
    public boolean hasFinalQuiz(ProgrammeCode programme) {
        return bank.finalQuizOf(programme).isPresent();
    }
}
