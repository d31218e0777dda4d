package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.QuizSubject.OfSitting;
import vn.taphuan.quizzes.attempt.AttemptReview.Reviewed;
import vn.taphuan.quizzes.attempt.AttemptReview.Verdict;
import vn.taphuan.quizzes.bank.Answer;
import vn.taphuan.quizzes.bank.Question;
import vn.taphuan.quizzes.bank.Question.TruthInWords;
import vn.taphuan.quizzes.bank.QuestionBank;
import vn.taphuan.quizzes.bank.Quiz;
import vn.taphuan.quizzes.bank.ReviewRule.Part;
import vn.taphuan.quizzes.spi.FinalQuizAdmission;
import vn.taphuan.quizzes.spi.FinalQuizTerms;
import vn.taphuan.quizzes.spi.FinalQuizTerms.Opening;

/** Taking a quiz: what awaits one, starting, the key for a device, and the result. */
@Personal("everybody takes quizzes for himself and sees his own attempts only")
@PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
@Transactional(propagation = Propagation.NEVER)
@Service
public class QuizAttempts {

    /** Lost races for the next number: each means that another start of the same person has just succeeded. */
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final FinalQuizAdmission admission;
    private final AttemptList attempts;
    private final AttemptStart beginning;
    private final AttemptClosing closing;
    private final AnswerStore answers;
    private final Papers papers;
    private final DeviceTokens tokens;
    private final JsonMapper json;
    private final CurrentAccount current;
    private final Clock clock;

    QuizAttempts(
            JdbcClient jdbc,
            QuestionBank bank,
            FinalQuizAdmission admission,
            AttemptList attempts,
            AttemptStart beginning,
            AttemptClosing closing,
            AnswerStore answers,
            Papers papers,
            DeviceTokens tokens,
            JsonMapper json,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.admission = admission;
        this.attempts = attempts;
        this.beginning = beginning;
        this.closing = closing;
        this.answers = answers;
        this.papers = papers;
        this.tokens = tokens;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** The quiz of a module and the own attempts at it; none when the module has no quiz. */
    public Optional<QuizOverview> overview(ModuleCode module) {
        return bank.quizOf(module).map(quiz -> overview(quiz, Opening.OPEN, null));
    }

    /** The final quiz of one's class and the own attempts at it; none when there is none, or one is not in the class. */
    public Optional<QuizOverview> overview(ClassId trainingClass) {
        return admission
                .mine(trainingClass)
                .flatMap(terms -> finalQuiz(trainingClass, terms).map(quiz -> overview(trainingClass, quiz, terms)));
    }

    /** Whatever it is about; a sitting tells its own. */
    public Optional<QuizOverview> overview(QuizSubject subject) {
        return switch (subject) {
            case OfModule(ModuleCode module) -> overview(module);
            case OfClass(ClassId trainingClass, ProgrammeCode _) -> overview(trainingClass);
            case OfSitting _ -> Optional.empty();
        };
    }

    /** Begins an attempt, or goes on with the one that runs: of two starts at once both lead to the same attempt. */
    public StartResult start(ModuleCode module) {
        var quiz = bank.quizOf(module);
        return quiz.isEmpty() ? new StartResult.NoQuiz() : start(current.id(), quiz.get());
    }

    /** Begins or goes on with the final quiz of one's class. */
    public StartResult start(ClassId trainingClass) {
        var terms = admission.mine(trainingClass);
        var quiz = terms.flatMap(found -> finalQuiz(trainingClass, found));
        if (terms.isEmpty() || quiz.isEmpty()) {
            return new StartResult.NoQuiz();
        }
        var mine = overview(trainingClass, quiz.get(), terms.get());
        if (mine.running().isPresent()) {
            return new StartResult.Running(mine.running().get().id());
        }
        if (mine.opening() != Opening.OPEN) {
            return new StartResult.NotOpen();
        }
        if (mine.attemptsLeft() == 0) {
            return new StartResult.NoneLeft();
        }
        admission.begins(trainingClass);
        return start(current.id(), quiz.get());
    }

    private QuizOverview overview(ClassId trainingClass, Quiz quiz, FinalQuizTerms terms) {
        return attempts.isHeldTogether(trainingClass)
                ? overview(quiz, Opening.NOT_YET, null)
                : overview(quiz, terms.opening(), terms.opensOn());
    }

    private Optional<Quiz> finalQuiz(ClassId trainingClass, FinalQuizTerms terms) {
        return bank.finalQuiz(
                new OfClass(trainingClass, terms.programme()), terms.modules(), terms.attempts(), terms.leastPercent());
    }

    private QuizOverview overview(Quiz quiz, Opening opening, @Nullable LocalDate opensOn) {
        var rules = quiz.rules();
        return new QuizOverview(
                quiz.subject(),
                rules.title(),
                quiz.questions(),
                rules.minutes(),
                rules.passPercent(),
                rules.attempts(),
                rules.conduct().grading(),
                opening,
                opensOn,
                ended(current.id(), quiz));
    }

    /** One's own attempt; none when it is somebody else's or unknown, which look alike. */
    public Optional<AttemptSummary> find(AttemptId attempt) {
        return full(attempt).map(AttemptList.Full::summary);
    }

    /** A token for the device on which one is signed in; none when the attempt is somebody else's or unknown. */
    public Optional<DeviceAccess> access(AttemptId attempt) {
        return tokens.give(current.require(), attempt);
    }

    /** What one may see of one's own attempt once it has ended. Seeing right answers is put on record. */
    public Optional<AttemptReview> review(AttemptId attempt, TruthInWords truth) {
        return full(attempt).filter(found -> !found.summary().isRunning()).map(found -> {
            if (found.summary().shown().has(Part.KEY)) {
                jdbc.sql("insert ignore into quizzes_key_seen (attempt_id, seen_at) values (?, ?)")
                        .params(attempt.value(), Utc.of(clock.instant()))
                        .update();
            }
            return reviewed(found, truth);
        });
    }

    private StartResult start(AccountId account, Quiz quiz) {
        for (int tried = 0; tried < TRIES; tried++) {
            var mine = ended(account, quiz);
            var running = mine.stream().filter(AttemptSummary::isRunning).findFirst();
            if (running.isPresent()) {
                return new StartResult.Running(running.get().id());
            }
            if (mine.size() >= quiz.rules().attempts()) {
                return new StartResult.NoneLeft();
            }
            var begun = beginning.begin(account, quiz, mine.size() + 1, now());
            if (begun.isPresent()) {
                return new StartResult.Running(begun.get());
            }
        }
        throw new IllegalStateException("an attempt could not be started: each number was taken");
    }

    /** The own attempts at a quiz, after those whose time is over have been ended. */
    private List<AttemptSummary> ended(AccountId account, Quiz quiz) {
        var mine = attempts.of(account, quiz.id());
        var overdue = mine.stream().filter(this::isOverdue).toList();
        overdue.forEach(attempt -> closing.expire(attempt.id()));
        return overdue.isEmpty() ? mine : attempts.of(account, quiz.id());
    }

    private Optional<AttemptList.Full> full(AttemptId attempt) {
        var found = attempts.find(current.id(), attempt);
        if (found.filter(full -> isOverdue(full.summary())).isPresent()) {
            closing.expire(attempt);
            return attempts.find(current.id(), attempt);
        }
        return found;
    }

    private boolean isOverdue(AttemptSummary attempt) {
        return attempt.isRunning() && isOver(attempt.deadline());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean isOver(Instant deadline) {
        return clock.instant().isAfter(deadline.plus(AttemptRow.GRACE));
    }

    private AttemptReview reviewed(AttemptList.Full found, TruthInWords truth) {
        var shown = found.summary().shown();
        var questions = papers.read(found.paper());
        var given = answers.answers(found.summary().id(), questions);
        var marks = json.readValue(found.marks(), BigDecimal[].class);
        boolean inQuestions = shown.has(Part.ANSWERS) || shown.has(Part.KEY) || shown.has(Part.EXPLANATION);
        return new AttemptReview(
                found.summary(),
                inQuestions
                        ? questions.stream()
                                .map(frozen -> reviewed(
                                        frozen,
                                        Optional.ofNullable(given.get(frozen.no())),
                                        marks[frozen.no() - 1],
                                        shown,
                                        truth))
                                .toList()
                        : List.of(),
                shown.hasMarks()
                        ? questions.stream()
                                .collect(Collectors.groupingBy(
                                        frozen -> given.containsKey(frozen.no())
                                                ? verdict(marks[frozen.no() - 1])
                                                : Verdict.EMPTY,
                                        Collectors.counting()))
                        : Map.of(),
                late(found.summary().id()));
    }

    private static Reviewed reviewed(
            FrozenQuestion frozen, Optional<Answer> own, BigDecimal points, ShownParts shown, TruthInWords truth) {
        var content = frozen.version().content();
        Question question = content.question();
        var arrangement = frozen.arrangement();
        return new Reviewed(
                frozen.no(),
                question.kind(),
                shown.hasMarks() ? own.isEmpty() ? Verdict.EMPTY : verdict(points) : null,
                shown.hasMarks() ? points : null,
                question.text(),
                shown.has(Part.ANSWERS)
                        ? own.map(answer -> question.inWords(answer, arrangement, truth))
                                .orElse(List.of())
                        : List.of(),
                shown.has(Part.ANSWERS) && shown.hasMarks()
                        ? own.map(answer -> question.partsRight(answer, arrangement))
                                .orElse(List.of())
                        : List.of(),
                shown.has(Part.KEY) ? question.rightInWords(arrangement, truth) : List.of(),
                shown.has(Part.EXPLANATION) ? content.explanation() : "",
                shown.has(Part.EXPLANATION) ? content.reread() : null);
    }

    private int late(AttemptId attempt) {
        return jdbc.sql(
                        "select count(distinct l.no) from quizzes_late_answer l join quizzes_evidence e on e.id = l.evidence_id"
                                + " where e.attempt_id = ? and e.state = 'OPEN'")
                .param(attempt.value())
                .query(Integer.class)
                .single();
    }

    private static Verdict verdict(BigDecimal points) {
        if (points.signum() == 0) {
            return Verdict.WRONG;
        }
        return points.compareTo(BigDecimal.ONE) == 0 ? Verdict.RIGHT : Verdict.PARTLY;
    }
}
