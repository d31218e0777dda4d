package vn.taphuan.classes.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;

/**
 * Answers of those who hold an invitation's link. A link holds until the end of the session's day, while the session stays in its
 * half-day and the lecturer with it; answers are taken until the closing day.
 */
@Service
@Open(
        "whoever holds the secret link is the lecturer whom it was sent to; it tells and changes nothing but his own answer")
public class Answers {

    private static final String FOUND = """
            select i.*, l.name lecturer, c.name class_name, c.id class_id, c.centre_id, u.name centre, s.periods, s.id s_id
            from class_invitation i join class_session s on s.id = i.session_id and s.on_date = i.on_date and s.half_day = i.half_day
            join class_session_lecturer b on b.session_id = s.id and b.lecturer_id = i.lecturer_id and b.booked = 1
            join class_lecturer l on l.id = i.lecturer_id
            join training_class c on c.id = s.class_id join unit u on u.id = c.centre_id
            where i.token_hash = :hash and i.on_date >= :today""";

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final MessageSource texts;
    private final Language language;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            JdbcClient jdbc,
            Programmes programmes,
            MessageSource texts,
            Language language,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.texts = texts;
        this.language = language;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Found(UUID session, UUID lecturer, ClassId trainingClass, UnitId centre, Invited invited) {}

    /** What a link is about; nothing once it has ended. */
    @Transactional(readOnly = true)
    public Optional<Invited> find(String token) {
        return found(token).map(Found::invited);
    }

    /** Takes an answer in place of the one before. */
    @Transactional
    public AnswerResult answer(String token, Answer answer) {
        var found = found(token);
        if (found.isEmpty()) {
            return new AnswerResult.Ended();
        }
        if (answer.words() != null && answer.words().length() > Answer.LONGEST) {
            return new AnswerResult.TooLong();
        }
        var today = LocalDate.now(clock);
        boolean ahead = answer.proposals().stream()
                .allMatch(time -> time.date().isAfter(today)
                        && !time.date().isAfter(found.get().invited().date().plusYears(1)));
        boolean named = !answer.proposals().isEmpty() && answer.proposals().size() <= Answer.MOST_PROPOSALS;
        if (answer.choice() == Answer.Choice.OTHER_TIME && !(named && ahead)) {
            return new AnswerResult.TimeMissing();
        }
        return store(token, answer, found.get(), today);
    }

    private AnswerResult store(String token, Answer answer, Found found, LocalDate today) {
        boolean stored = jdbc.sql("""
                        update class_invitation set answer = :answer, words = :words, proposals = :proposals, answered_at = :now
                        where token_hash = :hash and closes_on >= :today""")
                        .param("answer", answer.choice().name())
                        .param("words", answer.words())
                        .param("proposals", answer.choice() == Answer.Choice.OTHER_TIME ? answer.proposalsCode() : null)
                        .param("now", Utc.of(clock.instant()))
                        .param("hash", SecretToken.hash(token).digest())
                        .param("today", today)
                        .update()
                == 1;
        if (!stored) {
            return new AnswerResult.Closed();
        }
        events.publishEvent(new InvitationAnswered(
                Ids.next(),
                found.trainingClass(),
                new SessionId(found.session()),
                new LecturerId(found.lecturer()),
                answer.choice()));
        var before = found.invited().answer();
        SystemWork.as(
                "a lecturer answers by his link",
                () -> audit.record(AuditEntry.of("invitation.answered", "lecturer", found.lecturer())
                        .in(found.centre())
                        .changed(
                                before == null ? null : facts(before, found.session()),
                                facts(answer, found.session()))));
        return new AnswerResult.Stored();
    }

    private static Map<String, Object> facts(Answer answer, UUID session) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("session", session);
        facts.put("answer", answer.choice());
        facts.put("proposals", answer.proposalsCode());
        return facts;
    }

    private Optional<Found> found(String token) {
        return jdbc.sql(FOUND)
                .param("hash", SecretToken.hash(token).digest())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> found(row))
                .optional();
    }

    private Found found(ResultSet row) throws SQLException {
        var session = row.getObject("s_id", UUID.class);
        var closes = row.getObject("closes_on", LocalDate.class);
        return new Found(
                session,
                row.getObject("lecturer_id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                new UnitId(row.getObject("centre_id", UUID.class)),
                new Invited(
                        row.getString("lecturer"),
                        row.getString("class_name"),
                        row.getString("centre"),
                        row.getObject("on_date", LocalDate.class),
                        HalfDay.valueOf(row.getString("half_day")),
                        row.getInt("periods"),
                        modules(session),
                        places(session),
                        closes,
                        !closes.isBefore(LocalDate.now(clock)),
                        Invitations.answer(row)));
    }

    private List<String> modules(UUID session) {
        var codes = jdbc.sql("select module_code from class_session_module where session_id = ? order by ordinal")
                .param(session)
                .query((row, number) -> new ModuleCode(row.getString(1)))
                .list();
        var known = programmes.modules(codes);
        return codes.stream()
                .flatMap(code -> Stream.ofNullable(known.get(code)))
                .map(module -> texts.getMessage(
                        "classes.module", new Object[] {module.number(), module.title()}, language.current()))
                .toList();
    }

    private List<String> places(UUID session) {
        return jdbc.sql("""
                        select concat_ws(' · ', r.name, p.name, v.address) from class_session_room b
                        join class_room r on r.id = b.room_id join class_place p on p.id = b.place_id
                        join class_venue v on v.id = p.venue_id where b.session_id = ? order by p.ordinal, r.ordinal""")
                .param(session)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
