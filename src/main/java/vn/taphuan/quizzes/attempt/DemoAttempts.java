package vn.taphuan.quizzes.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;
import vn.taphuan.quizzes.bank.QuestionBank;
import vn.taphuan.quizzes.bank.Quiz;

/** Attempts of fictitious people of a demo database; refused for anybody but the system. */
@Service
public class DemoAttempts {

    private static final Duration TAKEN = Duration.ofMinutes(9);

    private final JdbcTemplate jdbc;
    private final QuestionBank bank;
    private final AttemptStart beginning;
    private final AnswerStore answers;
    private final AttemptClosing closing;
    private final Papers papers;
    private final JsonMapper json;

    DemoAttempts(
            JdbcTemplate jdbc,
            QuestionBank bank,
            AttemptStart beginning,
            AnswerStore answers,
            AttemptClosing closing,
            Papers papers,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.beginning = beginning;
        this.answers = answers;
        this.closing = closing;
        this.papers = papers;
        this.json = json;
    }

    /**
     * Takes a module's quiz for somebody at a time in the past, nine minutes long.
     *
     * @param right how many questions are answered rightly; the others are left empty
     * @throws IllegalArgumentException when the module has no quiz
     */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional
    public AttemptId take(AccountId account, ModuleCode module, Instant startedAt, int right) {
        return take(account, quiz(module), startedAt, right);
    }

    /** The same, with all answers right but {@code open} that are left empty. */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional
    public AttemptId takeLeavingOpen(AccountId account, ModuleCode module, Instant startedAt, int open) {
        var quiz = quiz(module);
        return take(account, quiz, startedAt, quiz.questions() - open);
    }

    /**
     * The first attempt of somebody at a sitting for which his paper is drawn.
     *
     * @param taken how long it took; with all answers right but {@code open} that are left empty
     */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional
    public void takePrepared(AccountId account, SittingId sitting, Instant startedAt, Duration taken, int open) {
        jdbc.update("""
                insert into quizzes_attempt (id, account_id, quiz_id, number, state, title, pass_percent, paper, questions, started_at, deadline)
                select p.attempt_id, p.account_id, p.sitting_id, p.number, 'RUNNING', q.title, q.pass_percent, p.paper, p.questions, ?,
                  ? + interval q.minutes minute
                from quizzes_prepared p join quizzes_quiz q on q.id = p.sitting_id
                where p.sitting_id = ? and p.account_id = ? and p.number = 1""", Utc.of(startedAt), Utc.of(startedAt), sitting.value(), account.value());
        jdbc.query(
                        "select" + AttemptRow.COLUMNS
                                + "from quizzes_attempt a where a.quiz_id = ? and a.account_id = ? for update",
                        AttemptRow::of,
                        sitting.value(),
                        account.value())
                .forEach(row -> {
                    var questions = papers.read(row.paper());
                    answers.saveLocked(
                            row.id(), rightAnswers(questions, questions.size() - open), startedAt.plus(taken));
                    closing.close(row, questions, AttemptState.SUBMITTED, startedAt.plus(taken));
                });
    }

    private Quiz quiz(ModuleCode module) {
        return bank.quizOf(module)
                .orElseThrow(() -> new IllegalArgumentException("no quiz for module " + module.value()));
    }

    private AttemptId take(AccountId account, Quiz quiz, Instant startedAt, int right) {
        int before = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from quizzes_attempt where account_id = ? and quiz_id = ?",
                Integer.class,
                account.value(),
                quiz.id().value()));
        var attempt = beginning.begin(account, quiz, before + 1, startedAt).orElseThrow();
        var row = jdbc.query(
                        "select" + AttemptRow.COLUMNS + "from quizzes_attempt a where a.id = ? for update",
                        AttemptRow::of,
                        attempt.value())
                .getFirst();
        var questions = papers.read(row.paper());
        answers.saveLocked(attempt, rightAnswers(questions, right), startedAt.plus(TAKEN));
        closing.close(row, questions, AttemptState.SUBMITTED, startedAt.plus(TAKEN));
        return attempt;
    }

    private List<Checked> rightAnswers(List<FrozenQuestion> questions, int count) {
        List<Checked> right = new ArrayList<>();
        for (var frozen : questions.subList(0, Math.clamp(count, 0, questions.size()))) {
            var answer = frozen.version().content().question().right(frozen.arrangement());
            right.add(new Checked(frozen.no(), frozen.no(), json.writeValueAsString(answer.asJson())));
        }
        return right;
    }
}
