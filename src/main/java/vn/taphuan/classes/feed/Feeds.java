package vn.taphuan.classes.feed;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Secret links to the calendars of rooms and lecturers of the own units, made by those who plan there. */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
public class Feeds {

    private final FeedBook book;
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    Feeds(FeedBook book, JdbcClient jdbc, CurrentAccount current) {
        this.book = book;
        this.jdbc = jdbc;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public Optional<FeedLink> find(RoomId room) {
        unit(room);
        return book.find(FeedOwner.of(room));
    }

    @Transactional(readOnly = true)
    public Optional<FeedLink> find(LecturerId lecturer) {
        unit(lecturer);
        return book.find(FeedOwner.of(lecturer));
    }

    /** @return the token of a new link, told this once; the link before ends */
    @Transactional
    public String make(RoomId room) {
        return book.make(FeedOwner.of(room), unit(room));
    }

    /** @return the token of a new link, told this once; the link before ends */
    @Transactional
    public String make(LecturerId lecturer) {
        return book.make(FeedOwner.of(lecturer), unit(lecturer));
    }

    @Transactional
    public void revoke(RoomId room) {
        book.revoke(FeedOwner.of(room), unit(room));
    }

    @Transactional
    public void revoke(LecturerId lecturer) {
        book.revoke(FeedOwner.of(lecturer), unit(lecturer));
    }

    private UnitId unit(RoomId room) {
        return planned(
                "select v.unit_id from class_room r join class_venue v on v.id = r.venue_id where r.id = ?",
                room.value());
    }

    private UnitId unit(LecturerId lecturer) {
        return planned("select unit_id from class_lecturer where id = ?", lecturer.value());
    }

    private UnitId planned(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .optional()
                .filter(unit -> current.scope(Permissions.CLASS_PLAN).includes(unit))
                .orElseThrow(() -> new AccessDeniedException("no such room or lecturer within the own units"));
    }
}
