package vn.taphuan.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.people.Addressees;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/** The notices of people. An event that comes twice is told once: the key of event and recipient decides it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeBook {

    /** Several changes of one class within this pause go out in one message. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_WORDS = 1000;

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Clock clock;

    NoticeBook(JdbcClient jdbc, Addressees addressees, Preferences preferences, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.preferences = preferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells people with an account, but for those whose account is closed. */
    void tell(Collection<AccountId> people, News news) {
        var known = addressees.of(people);
        var refusing = preferences.withoutMail(known.keySet());
        known.values()
                .forEach(person -> write(
                        Recipient.of(person.id()), news, person.email() != null && !refusing.contains(person.id())));
    }

    /** Tells a lecturer without an account; nothing where nobody knows his address, since he has no other way to read it. */
    void tellGuest(Recipient guest, @Nullable String email, News news) {
        if (email != null && outbox.isOffered()) {
            write(guest, news, true);
        }
    }

    private void write(Recipient to, News news, boolean byMail) {
        var now = clock.instant();
        var of = news.trainingClass();
        jdbc.sql("""
                        insert into notifications_notice
                          (id, event_id, recipient_kind, recipient_id, kind, class_id, class_number, class_year, class_name, session_id,
                           was_on, was_half, is_on, is_half, place, words, until_at, created_at, mail_after)
                        values (:id, :event, :to, :recipient, :kind, :class, :number, :year, :name, :session,
                           :wasOn, :wasHalf, :isOn, :isHalf, :place, :words, :until, :now, :mailAfter)
                        on duplicate key update id = id""")
                .param("id", Ids.next())
                .param("event", news.event())
                .param("to", to.kind().name())
                .param("recipient", to.id())
                .param("kind", news.kind().name())
                .param("class", of.id().value())
                .param("number", of.number())
                .param("year", of.year())
                .param("name", of.name())
                .param("session", news.session() == null ? null : news.session().value())
                .param("wasOn", date(news.was()))
                .param("wasHalf", half(news.was()))
                .param("isOn", date(news.now()))
                .param("isHalf", half(news.now()))
                .param("place", shortened(news.place(), LONGEST_PLACE))
                .param("words", shortened(news.words(), LONGEST_WORDS))
                .param("until", Utc.ofNullable(news.until()))
                .param("now", Utc.of(now))
                .param("mailAfter", byMail && outbox.isOffered() ? Utc.of(now.plus(PAUSE)) : null)
                .update();
    }

    /** Tells people a number that grows: one notice, which is new again each time it has. Mail tells it once. */
    void count(Collection<AccountId> people, News news) {
        tell(people, news);
        jdbc.sql("""
                        update notifications_notice set read_at = null, created_at = :now, words = :words
                        where event_id = :event and cast(words as integer) < cast(:words as integer)""")
                .param("now", Utc.of(clock.instant()))
                .param("words", news.words())
                .param("event", news.event())
                .update();
    }

    private static @Nullable LocalDate date(@Nullable When when) {
        return when == null ? null : when.date();
    }

    private static @Nullable String half(@Nullable When when) {
        return when == null ? null : when.halfDay().name();
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** The newest first. */
    List<Notice> of(AccountId person, int page, int size) {
        return jdbc.sql("""
                        select * from notifications_notice where recipient_id = :person and recipient_kind = 'ACCOUNT'
                        order by created_at desc, id desc limit :size offset :first""")
                .param("person", person.value())
                .param("size", size)
                .param("first", page * size)
                .query((row, n) -> notice(row))
                .list();
    }

    int unread(AccountId person) {
        return jdbc.sql("""
                        select count(*) from notifications_notice
                        where recipient_id = ? and recipient_kind = 'ACCOUNT' and read_at is null""").param(person.value()).query(Integer.class).single();
    }

    /** What was told until then, and no later: a notice that comes meanwhile stays unread. */
    void read(AccountId person, Instant until) {
        jdbc.sql("""
                        update notifications_notice set read_at = :now
                        where recipient_id = :person and recipient_kind = 'ACCOUNT' and read_at is null and created_at <= :until""")
                .param("now", Utc.of(clock.instant()))
                .param("person", person.value())
                .param("until", Utc.of(until))
                .update();
    }

    /** Of one letter, in the order in which they happened. */
    List<Notice> inLetter(LetterId letter) {
        return jdbc.sql("select * from notifications_notice where letter_id = ? order by created_at, id")
                .param(letter.value())
                .query((row, n) -> notice(row))
                .list();
    }

    /** @return how many are gone */
    int forgetBefore(Instant end) {
        return jdbc.sql("delete from notifications_notice where created_at < ? and mail_after is null limit 5000")
                .param(Utc.of(end))
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("class_number"),
                        row.getInt("class_year"),
                        row.getString("class_name")),
                session == null ? null : new SessionId(session),
                when(row, "was_on", "was_half"),
                when(row, "is_on", "is_half"),
                row.getString("place"),
                row.getString("words"),
                Utc.instantOrNull(row, "until_at"),
                Utc.instant(row, "created_at"),
                row.getObject("read_at") == null);
    }

    private static @Nullable When when(ResultSet row, String date, String half) throws SQLException {
        var on = row.getObject(date, LocalDate.class);
        return on == null ? null : new When(on, HalfDay.valueOf(row.getString(half)));
    }
}
