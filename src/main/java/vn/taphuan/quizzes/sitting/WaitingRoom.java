package vn.taphuan.quizzes.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.bank.QuizRules;

/** Reads what people see before they begin. */
@Component
class WaitingRoom {

    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int MOST = 50;

    private record Names(ClassLabel label, String place, String room, int questions) {}

    private final JdbcClient jdbc;

    WaitingRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SittingId> byCode(String code) {
        return jdbc.sql("select id from quizzes_sitting where code = ? and state <> 'DRAFT'")
                .param(code.toLowerCase(Locale.ROOT))
                .query((row, number) -> new SittingId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** None of a draft. */
    Optional<WaitingPerson> of(Setup setup, Seat seat, Instant now) {
        return setup.state() == SittingState.DRAFT ? Optional.empty() : Optional.of(person(setup, seat, now));
    }

    private WaitingPerson person(Setup setup, Seat seat, Instant now) {
        var names = names(setup, seat);
        var rules = setup.rules();
        var allowed = setup.allowed(seat);
        var last = seat.last();
        boolean runs = last != null && last.runs(now);
        var hours = Hours.of(setup, seat.place(), allowed, now);
        return new WaitingPerson(
                setup.subject().sitting(),
                names.label(),
                setup.subject().about(),
                seat.place(),
                seat.room(),
                names.place(),
                names.room(),
                names.questions(),
                new QuizRules(
                        rules.quiz().title(),
                        rules.quiz().minutes() + allowed.minutes(),
                        rules.quiz().attempts() + allowed.attempts(),
                        rules.quiz().passPercent(),
                        rules.quiz().conduct()),
                hours.opensAt(),
                hours.closesAt(),
                hours.own(),
                rules.entryCode() != null,
                hours.own() ? 0 : rules.spreadSeconds() * seat.turn() / Turn.TURNS,
                Math.max(0, rules.quiz().attempts() + allowed.attempts() - seat.used()),
                runs && last != null ? last.id() : null,
                !runs && last != null ? last.id() : null,
                setup.given(seat.account(), seat.room(), seat.place()).size(),
                hours.state());
    }

    private Names names(Setup setup, Seat seat) {
        return jdbc.sql("""
                select c.id, c.number, c.class_year, c.name,
                  (select name from class_place where id = :place) place, (select name from class_room where id = :room) room,
                  (select p.questions from quizzes_prepared p where p.sitting_id = :sitting limit 1) questions
                from training_class c where c.id = :class""")
                .param("place", seat.place() == null ? null : seat.place().value())
                .param("room", seat.room() == null ? null : seat.room().value())
                .param("sitting", setup.subject().sitting().value())
                .param("class", setup.trainingClass().value())
                .query((row, number) -> new Names(
                        new ClassLabel(
                                new ClassId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                row.getInt("class_year"),
                                row.getString("name")),
                        Optional.ofNullable(row.getString("place")).orElse(""),
                        Optional.ofNullable(row.getString("room")).orElse(""),
                        row.getInt("questions")))
                .single();
    }

    List<MySitting> mine(AccountId me, Instant now) {
        return jdbc.sql("""
                select s.id, s.class_id, q.title, s.state, s.opens_at, s.closes_at, p.name place,
                  (select a.id from quizzes_attempt a where a.account_id = m.account_id and a.quiz_id = s.id and a.state = :running
                   order by a.number desc limit 1) running,
                  (select a.id from quizzes_attempt a where a.account_id = m.account_id and a.quiz_id = s.id and a.state <> :running
                   order by a.number desc limit 1) ended
                from quizzes_sitting_person m join quizzes_sitting s on s.id = m.sitting_id join quizzes_quiz q on q.id = s.id
                join class_place p on p.id = m.place_id
                join class_enrolment e on e.class_id = s.class_id and e.account_id = m.account_id and e.state = 'ENROLLED'
                where m.account_id = :me and s.state <> 'DRAFT' and s.closes_at > :since order by s.opens_at, s.id limit\s""" + MOST)
                .param("running", AttemptState.RUNNING.name())
                .param("me", me.value())
                .param("since", Utc.of(now.minus(REMEMBERED)))
                .query((row, number) -> new MySitting(
                        new SittingId(row.getObject("id", UUID.class)),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getString("title"),
                        Utc.instant(row, "opens_at"),
                        Utc.instant(row, "closes_at"),
                        row.getString("place"),
                        attempt(row.getObject("running", UUID.class)),
                        attempt(row.getObject("ended", UUID.class)),
                        row.getString("state").equals(SittingState.CLOSED.name())
                                || !now.isBefore(Utc.instant(row, "closes_at"))))
                .list();
    }

    private static @Nullable AttemptId attempt(@Nullable UUID id) {
        return id == null ? null : new AttemptId(id);
    }
}
