package vn.taphuan.classes.conference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.SiteBoard;
import vn.taphuan.classes.attendance.SiteBoards;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** The boards of conferences, for whoever may watch one or a part of it. */
@Service
public class ConferenceBoards {

    private final ConferencePictures pictures;
    private final SiteBoards boards;
    private final JdbcClient jdbc;

    ConferenceBoards(ConferencePictures pictures, SiteBoards boards, JdbcClient jdbc) {
        this.pictures = pictures;
        this.boards = boards;
        this.jdbc = jdbc;
    }

    /** None when the session is unknown or no part of it is his. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Optional<SiteBoard<SessionId, ConferencePicture>> open(SessionId session) {
        return boards.open(pictures, session, () -> centre(session), () -> places(session));
    }

    private Optional<UnitId> centre(SessionId session) {
        return jdbc.sql(
                        "select c.centre_id from class_session s join training_class c on c.id = s.class_id where s.id = ?")
                .param(session.value())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    private List<PlaceId> places(SessionId session) {
        return jdbc.sql("select p.id from class_session s join class_place p on p.class_id = s.class_id where s.id = ?")
                .param(session.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list();
    }
}
