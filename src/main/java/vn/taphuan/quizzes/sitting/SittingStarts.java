package vn.taphuan.quizzes.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.Answering;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.attempt.PreparedAttempts;
import vn.taphuan.quizzes.attempt.PreparedAttempts.Begun;
import vn.taphuan.quizzes.attempt.PreparedAttempts.Drawn;
import vn.taphuan.quizzes.attempt.PreparedAttempts.Entered;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.bank.QuizId;
import vn.taphuan.quizzes.sitting.StartSittingResult.Closed;
import vn.taphuan.quizzes.sitting.StartSittingResult.NoneLeft;
import vn.taphuan.quizzes.sitting.StartSittingResult.NotOnTheList;
import vn.taphuan.quizzes.sitting.StartSittingResult.NotOpen;
import vn.taphuan.quizzes.sitting.StartSittingResult.NotYourTurn;
import vn.taphuan.quizzes.sitting.StartSittingResult.Started;
import vn.taphuan.quizzes.sitting.StartSittingResult.TooManyTries;
import vn.taphuan.quizzes.sitting.StartSittingResult.WrongCode;

/**
 * Taking part in a sitting. Beginning costs three small statements, whatever the number of people: where one stands, the paper that
 * becomes an attempt, the token. The attempt begins by the setup that was looked at, or the look is repeated: a sitting that is
 * closed, opened or given more time in the same moment lets nobody in by what held before.
 */
@Personal("everybody takes part for himself")
@PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
@Transactional(propagation = Propagation.NEVER)
@Service
public class SittingStarts {

    /** Each lost look means that staff have changed something, or that another device of the same person was faster. */
    private static final int TRIES = 20;

    private static final String BEGIN = """
            insert into quizzes_attempt (id, account_id, quiz_id, number, state, title, pass_percent, paper, questions, started_at, deadline,
              layout, navigation, grace_seconds)
            select p.attempt_id, p.account_id, p.sitting_id, p.number, ?, ?, ?, p.paper, p.questions, ?, ?, ?, ?, ?
            from quizzes_sitting s join quizzes_prepared p on p.sitting_id = s.id
            where s.id = ? and s.changes = ? and p.account_id = ? and p.number = ? lock in share mode
            returning id, paper, questions""";

    private final JdbcTemplate jdbc;
    private final LostRaces races;
    private final Seats seats;
    private final SittingSetups setups;
    private final SittingPreparation preparation;
    private final EntryCodes codes;
    private final WaitingRoom waiting;
    private final PreparedAttempts prepared;
    private final QuizAttempts attempts;
    private final Answering answering;
    private final CurrentAccount current;
    private final Clock clock;

    SittingStarts(
            JdbcTemplate jdbc,
            LostRaces races,
            Seats seats,
            SittingSetups setups,
            SittingPreparation preparation,
            EntryCodes codes,
            WaitingRoom waiting,
            PreparedAttempts prepared,
            QuizAttempts attempts,
            Answering answering,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.seats = seats;
        this.setups = setups;
        this.preparation = preparation;
        this.codes = codes;
        this.waiting = waiting;
        this.prepared = prepared;
        this.attempts = attempts;
        this.answering = answering;
        this.current = current;
        this.clock = clock;
    }

    /** Where a short link leads; none when no sitting has this code. */
    public Optional<SittingId> byCode(String code) {
        return waiting.byCode(code);
    }

    /** What awaits the signed-in person; none when he is not in the class, or nothing is to be seen yet. */
    public Optional<WaitingPerson> awaiting(SittingId sitting) {
        var me = current.id();
        return look(sitting, me)
                .filter(at -> at.seat().enrolled() || at.seat().last() != null)
                .flatMap(at -> waiting.of(setups.of(sitting, at.changes()), at.seat(), now()));
    }

    /** The sittings that the signed-in person is in: those of today and to come, and those of the last days; the next one first. */
    public List<MySitting> mine() {
        return waiting.mine(current.id(), now());
    }

    /**
     * Begins, or goes on with the attempt that runs: of starts at once, from two devices too, all lead to the same attempt.
     *
     * @param entryCode as it was typed; asked for to begin, not to go on
     */
    public StartSittingResult start(SittingId sitting, String entryCode) {
        var me = current.require();
        boolean admitted = false;
        for (int tried = 0; tried < TRIES; tried++) {
            var at = look(sitting, me.account());
            if (at.isEmpty()) {
                return new NotOnTheList();
            }
            var now = now();
            var setup = setups.of(sitting, at.get().changes());
            var seat = at.get().seat();
            var turn = Turn.of(setup, seat, now);
            if (!(turn instanceof Turn.Begin begin)) {
                return told(turn, me, now);
            }
            if (!admitted) {
                var refused = checkCode(setup, me, entryCode);
                if (refused.isPresent()) {
                    return refused.get();
                }
                admitted = true;
            }
            if (!seat.prepared()) {
                preparation.drawAtTheDoor(setup, seat);
                continue;
            }
            var entered = begin(setup, begin, me, now);
            if (entered.isPresent()) {
                return new Started(entered.get());
            }
        }
        throw new IllegalStateException("an attempt could not be started: something else came first each time");
    }

    /** Whoever joined the class after the preparation gets his place on the list when he comes. */
    private Optional<Seats.At> look(SittingId sitting, AccountId me) {
        var at = seats.find(sitting, me);
        if (at.isPresent() && at.get().seat().enrolled() && at.get().seat().place() == null) {
            preparation.join(setups.of(sitting, at.get().changes()), me);
            return seats.find(sitting, me);
        }
        return at;
    }

    private Optional<Entered> begin(Setup setup, Turn.Begin begin, SignedIn me, Instant now) {
        var rules = setup.rules().quiz();
        try {
            var stored = races.repeating(() -> jdbc.query(
                    BEGIN,
                    (row, number) -> new Begun(
                            new AttemptId(row.getObject(1, UUID.class)),
                            new QuizId(setup.subject().sitting().value()),
                            rules,
                            new Drawn(row.getString(2), row.getInt(3)),
                            begin.deadline(),
                            Duration.ofSeconds(setup.rules().graceSeconds())),
                    AttemptState.RUNNING.name(),
                    rules.title(),
                    rules.passPercent(),
                    Utc.of(now),
                    Utc.of(begin.deadline()),
                    rules.conduct().layout().name(),
                    rules.conduct().navigation().name(),
                    setup.rules().graceSeconds(),
                    setup.subject().sitting().value(),
                    setup.changes(),
                    me.account().value(),
                    begin.number()));
            return stored.stream().findFirst().map(begun -> prepared.enter(me, begun));
        } catch (DuplicateKeyException anotherDevice) {
            return Optional.empty();
        }
    }

    private StartSittingResult told(Turn turn, SignedIn me, Instant now) {
        return switch (turn) {
            case Turn.GoOn(var attempt) ->
                goOn(attempt).<StartSittingResult>map(Started::new).orElse(new NoneLeft(attempt));
            case Turn.NotOpen(var opensAt) -> new NotOpen(now, opensAt);
            case Turn.Later(var from) -> new NotYourTurn(now, from);
            case Turn.Closed(var closedAt) -> new Closed(now, closedAt);
            case Turn.NoneLeft(var last) -> new NoneLeft(last);
            case Turn.NotOnTheList _ -> new NotOnTheList();
            case Turn.Begin _ -> throw new IllegalStateException("nothing hinders " + me.account());
        };
    }

    private Optional<Entered> goOn(AttemptId attempt) {
        return attempts.access(attempt)
                .flatMap(access -> answering.open(attempt, access.token()).map(opened -> new Entered(access, opened)));
    }

    private Optional<StartSittingResult> checkCode(Setup setup, SignedIn me, String given) {
        var asked = setup.rules().entryCode();
        if (asked == null) {
            return Optional.empty();
        }
        int left = codes.left(setup.subject().sitting(), me.account(), asked, given);
        if (left < 0) {
            return Optional.of(new TooManyTries((int) EntryCodes.WAIT.toSeconds()));
        }
        return left == EntryCodes.TRIES ? Optional.empty() : Optional.of(new WrongCode(left));
    }

    /** In milliseconds: what is told to a device is exactly what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
