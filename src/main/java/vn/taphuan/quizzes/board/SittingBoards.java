package vn.taphuan.quizzes.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SiteBoard;
import vn.taphuan.classes.attendance.SiteBoards;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;

/** The boards of sittings, for whoever may watch one or a part of it. */
@Service
public class SittingBoards {

    private final Pictures pictures;
    private final SiteBoards boards;
    private final JdbcClient jdbc;

    SittingBoards(Pictures pictures, SiteBoards boards, JdbcClient jdbc) {
        this.pictures = pictures;
        this.boards = boards;
        this.jdbc = jdbc;
    }

    /** None when the sitting is unknown or no part of it is his. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Optional<SiteBoard<SittingId, Picture>> open(SittingId sitting) {
        return boards.open(pictures, sitting, () -> centre(sitting), () -> places(sitting));
    }

    private Optional<UnitId> centre(SittingId sitting) {
        return jdbc.sql(
                        "select c.centre_id from quizzes_sitting s join training_class c on c.id = s.class_id where s.id = ?")
                .param(sitting.value())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    private List<PlaceId> places(SittingId sitting) {
        return jdbc.sql("select place_id from quizzes_sitting_site where sitting_id = ?")
                .param(sitting.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list();
    }
}
