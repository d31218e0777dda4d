package vn.taphuan.quizzes.board;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;

/** Who may watch which part of a sitting: whoever plans the class all of it, a site clerk the places that he is assigned to. */
@Service
public class SittingBoards {

    private final Pictures pictures;
    private final SiteClerks clerks;
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    SittingBoards(Pictures pictures, SiteClerks clerks, JdbcClient jdbc, CurrentAccount current) {
        this.pictures = pictures;
        this.clerks = clerks;
        this.jdbc = jdbc;
        this.current = current;
    }

    /** None when the sitting is unknown or no part of it is his. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Optional<Board> open(SittingId sitting) {
        if (current.may(Permissions.CLASS_PLAN)) {
            var centre = centre(sitting);
            if (centre.isPresent() && current.scope(Permissions.CLASS_PLAN).includes(centre.get())) {
                return Optional.of(new Board(pictures, sitting, null));
            }
        }
        var own = current.may(Permissions.ATTENDANCE_TAKE) ? assigned(sitting) : Set.<PlaceId>of();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Board(pictures, sitting, own));
    }

    private Optional<UnitId> centre(SittingId sitting) {
        return jdbc.sql(
                        "select c.centre_id from quizzes_sitting s join training_class c on c.id = s.class_id where s.id = ?")
                .param(sitting.value())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    private Set<PlaceId> assigned(SittingId sitting) {
        return jdbc
                .sql("select place_id from quizzes_sitting_site where sitting_id = ?")
                .param(sitting.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .filter(Set.copyOf(clerks.myPlaces())::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
