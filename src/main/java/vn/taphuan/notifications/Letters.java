package vn.taphuan.notifications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.concern.Concerned;
import vn.taphuan.classes.feed.SessionEntries;
import vn.taphuan.people.Addressees;
import vn.taphuan.platform.calendar.CalendarFile;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.mail.MailAttachment;
import vn.taphuan.platform.mail.MailMessage;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.ui.Language;

/**
 * Puts notices that wait for it into messages: one for each person and class, once nothing more has come for a short pause, or after a
 * longer one in any case. Taking them is one UPDATE, so of two nodes one writes the message, and it stands or falls with that.
 */
@Component
class Letters {

    /** Somebody who changes a class for an hour does not hold up what he changed first. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private static final Duration NEWS_ARE_NEWS = Duration.ofDays(3);
    private static final int AT_ONCE = 50;
    private static final Locale LANGUAGE = Language.VIETNAMESE;
    private static final String KEY = "notifications.letter:";

    private record Group(Recipient to, ClassId trainingClass) {}

    private record Address(String name, String email) {}

    private final JdbcClient jdbc;
    private final NoticeBook book;
    private final NoticeWords words;
    private final Preferences preferences;
    private final Addressees addressees;
    private final Concerned concerned;
    private final SessionEntries entries;
    private final Outbox outbox;
    private final LostRaces races;
    private final Deployment deployment;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            NoticeBook book,
            NoticeWords words,
            Preferences preferences,
            Addressees addressees,
            Concerned concerned,
            SessionEntries entries,
            Outbox outbox,
            LostRaces races,
            Deployment deployment,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.words = words;
        this.preferences = preferences;
        this.addressees = addressees;
        this.concerned = concerned;
        this.entries = entries;
        this.outbox = outbox;
        this.races = races;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** Under which the outbox knows a letter. */
    static String key(LetterId letter) {
        return KEY + letter.value();
    }

    /** The class that a letter is about. */
    Optional<ClassId> about(LetterId letter) {
        return group(letter).map(Group::trainingClass);
    }

    /**
     * Writes a letter that was given up anew, within the caller's transaction; the new one takes the place of the old one. Of two who
     * ask at once one does.
     */
    SendAgainResult sendAgain(LetterId lost) {
        if (!outbox.isOffered()
                || outbox.state(key(lost))
                        .filter(state -> state != MailState.GIVEN_UP)
                        .isPresent()) {
            return SendAgainResult.NOT_LOST;
        }
        var group = group(lost).orElse(null);
        var address = group == null ? Optional.<Address>empty() : address(group.to());
        if (group == null || address.isEmpty()) {
            return SendAgainResult.NO_ADDRESS;
        }
        var letter = new LetterId(Ids.next());
        int taken = jdbc.sql("update notifications_notice set letter_id = ? where letter_id = ?")
                .params(letter.value(), lost.value())
                .update();
        if (taken == 0) {
            return SendAgainResult.NOT_LOST;
        }
        jdbc.sql("delete from notifications_letter where id = ?")
                .param(lost.value())
                .update();
        send(letter, group, address.get(), NoticeGroup.inOrder(book.inLetter(letter)));
        return SendAgainResult.SENDING;
    }

    private Optional<Group> group(LetterId letter) {
        return jdbc.sql("select recipient_kind, recipient_id, class_id from notifications_letter where id = ?")
                .param(letter.value())
                .query((row, n) -> group(row))
                .optional();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new Recipient(Recipient.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                new ClassId(row.getObject(3, UUID.class)));
    }

    /** @return how many groups were due; none when nothing is left to do */
    int writeDue() {
        if (!outbox.isOffered()) {
            return 0;
        }
        var due = due();
        due.forEach(group -> races.retrying(() -> write(group)));
        return due.size();
    }

    private List<Group> due() {
        var now = clock.instant();
        return jdbc.sql("""
                        select recipient_kind, recipient_id, class_id from notifications_notice where mail_after is not null
                        group by recipient_kind, recipient_id, class_id
                        having max(mail_after) <= :now or min(created_at) <= :longest limit\s""" + AT_ONCE)
                .param("now", Utc.of(now))
                .param("longest", Utc.of(now.minus(LONGEST_PAUSE)))
                .query((row, n) -> group(row))
                .list();
    }

    /** False when somebody else did it, or nobody can be written to. */
    private boolean write(Group group) {
        var letter = new LetterId(Ids.next());
        int taken = jdbc.sql("""
                        update notifications_notice set letter_id = :letter, mail_after = null
                        where mail_after is not null and recipient_kind = :kind and recipient_id = :id and class_id = :class""")
                .param("letter", letter.value())
                .param("kind", group.to().kind().name())
                .param("id", group.to().id())
                .param("class", group.trainingClass().value())
                .update();
        if (taken == 0) {
            return false;
        }
        var address = address(group.to());
        if (address.isEmpty()) {
            jdbc.sql("update notifications_notice set letter_id = null where letter_id = ?")
                    .param(letter.value())
                    .update();
            return false;
        }
        send(letter, group, address.get(), NoticeGroup.inOrder(book.inLetter(letter)));
        return true;
    }

    private void send(LetterId letter, Group group, Address address, List<Notice> notices) {
        var now = clock.instant();
        outbox.put(new MailMessage(
                key(letter),
                address.email(),
                subject(notices),
                text(group.to(), address, notices),
                now.plus(NEWS_ARE_NEWS),
                calendar(group, notices)));
        remember(letter, group, address, notices.size(), now);
    }

    private void remember(LetterId letter, Group group, Address address, int notices, Instant now) {
        jdbc.sql("""
                        insert into notifications_letter (id, class_id, recipient_kind, recipient_id, recipient_name, notices, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        letter.value(),
                        group.trainingClass().value(),
                        group.to().kind().name(),
                        group.to().id(),
                        address.name(),
                        notices,
                        Utc.of(now))
                .update();
    }

    /** As it stands now: who has closed his account or wants no mail any more gets none. */
    private Optional<Address> address(Recipient to) {
        return switch (to.kind()) {
            case ACCOUNT ->
                preferences.withoutMail(List.of(to.account())).isEmpty()
                        ? Optional.ofNullable(
                                        addressees.of(List.of(to.account())).get(to.account()))
                                .flatMap(person -> address(person.fullName(), person.email()))
                        : Optional.empty();
            case LECTURER ->
                concerned.teacher(to.lecturer()).flatMap(teacher -> address(teacher.name(), teacher.email()));
        };
    }

    private static Optional<Address> address(String name, @Nullable String email) {
        return Optional.ofNullable(email).filter(Outbox::isAddress).map(to -> new Address(name, to));
    }

    private String subject(List<Notice> notices) {
        var of = notices.getFirst().trainingClass();
        return notices.size() == 1
                ? words.text(
                        LANGUAGE,
                        "notifications.mail.subject",
                        words.text(
                                LANGUAGE,
                                "notifications.title." + notices.getFirst().kind()),
                        of.number(),
                        String.valueOf(of.year()))
                : words.text(
                        LANGUAGE,
                        "notifications.mail.subject.several",
                        notices.size(),
                        of.number(),
                        String.valueOf(of.year()));
    }

    private String text(Recipient to, Address address, List<Notice> notices) {
        var lines = notices.stream()
                .map(notice -> "- " + words.sentence(notice, LANGUAGE))
                .collect(Collectors.joining("\n"));
        var said = words.text(
                LANGUAGE,
                "notifications.mail.text",
                address.name(),
                words.label(notices.getFirst().trainingClass(), LANGUAGE),
                lines);
        return to.kind() == Recipient.Kind.ACCOUNT
                ? said
                        + words.text(
                                LANGUAGE,
                                "notifications.mail.foot",
                                deployment.publicUrl().map(URI::toString).orElse(""))
                : said + words.text(LANGUAGE, "notifications.mail.foot.guest");
    }

    private @Nullable MailAttachment calendar(Group group, List<Notice> notices) {
        var own = notices.stream().filter(notice -> notice.kind().inCalendar()).toList();
        if (own.isEmpty()) {
            return null;
        }
        var sessions = sessions(group.trainingClass(), own);
        var its = switch (group.to().kind()) {
            case ACCOUNT -> entries.of(group.to().account(), sessions);
            case LECTURER -> entries.of(group.to().lecturer(), sessions);
        };
        return its.isEmpty()
                ? null
                : new MailAttachment(
                        "taphuan.ics",
                        CalendarFile.MEDIA_TYPE,
                        new String(
                                CalendarFile.published(words.text(LANGUAGE, "feeds.name.person"), its),
                                StandardCharsets.UTF_8));
    }

    /** Of the whole class where one of the notices is about all of it. */
    private Collection<SessionId> sessions(ClassId of, List<Notice> notices) {
        var sessions = new LinkedHashSet<SessionId>();
        for (var notice : notices) {
            if (notice.session() == null) {
                return entries.sessionsOf(of);
            }
            sessions.add(notice.session());
        }
        return sessions;
    }
}
