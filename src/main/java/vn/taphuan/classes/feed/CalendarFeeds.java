package vn.taphuan.classes.feed;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.calendar.CalendarFile;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.ui.Language;

/** Calendars as programs read them, who know nothing but a secret link. */
@Service
@Open(
        "whoever holds the secret link was given it; it tells times and places of one person, room or lecturer, and no names of others")
public class CalendarFeeds {

    private static final int TAG_DIGITS = 32;

    private final FeedBook book;
    private final SessionEntries entries;
    private final JdbcClient jdbc;
    private final MessageSource texts;

    CalendarFeeds(FeedBook book, SessionEntries entries, JdbcClient jdbc, MessageSource texts) {
        this.book = book;
        this.entries = entries;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Nothing for a token that never was or was revoked, and for a person whose account is closed. */
    @Transactional
    public Optional<Feed> read(String token) {
        var owner = book.owner(token).filter(this::isThere);
        owner.ifPresent(book::read);
        return owner.map(this::file).map(file -> new Feed(file, tag(file)));
    }

    private boolean isThere(FeedOwner owner) {
        return owner.kind() != FeedOwner.Kind.PERSON
                || jdbc.sql("select count(*) from account where id = ? and state <> 'CLOSED'")
                                .param(owner.id())
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    private byte[] file(FeedOwner owner) {
        return switch (owner.kind()) {
            case PERSON -> CalendarFile.published(text("feeds.name.person"), entries.of(new AccountId(owner.id())));
            case ROOM -> CalendarFile.published(room(owner.id()), entries.ofRoom(owner.id()));
            case LECTURER ->
                CalendarFile.published(text("feeds.name.lecturer"), entries.of(new LecturerId(owner.id())));
        };
    }

    private String room(UUID id) {
        return jdbc.sql(
                        "select r.name, v.name from class_room r join class_venue v on v.id = r.venue_id where r.id = ?")
                .param(id)
                .query((row, n) -> text("feeds.name.room", row.getString(1), row.getString(2)))
                .optional()
                .orElse("");
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Language.VIETNAMESE);
    }

    private static String tag(byte[] file) {
        return "\"" + Sha256.of(file).hex().substring(0, TAG_DIGITS) + "\"";
    }
}
