package vn.taphuan.classes.conference;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Who may watch which part of a conference: whoever plans the class all of it, a site clerk the places that he is assigned to. */
@Service
public class ConferenceBoards {

    private final ConferencePictures pictures;
    private final SiteClerks clerks;
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    ConferenceBoards(ConferencePictures pictures, SiteClerks clerks, JdbcClient jdbc, CurrentAccount current) {
        this.pictures = pictures;
        this.clerks = clerks;
        this.jdbc = jdbc;
        this.current = current;
    }

    /** None when the session is unknown or no part of it is his. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Optional<ConferenceBoard> open(SessionId session) {
        if (current.may(Permissions.CLASS_PLAN)) {
            var centre = centre(session);
            if (centre.isPresent() && current.scope(Permissions.CLASS_PLAN).includes(centre.get())) {
                return Optional.of(new ConferenceBoard(pictures, session, null));
            }
        }
        var own = current.may(Permissions.ATTENDANCE_TAKE) ? assigned(session) : Set.<PlaceId>of();
        return own.isEmpty() ? Optional.empty() : Optional.of(new ConferenceBoard(pictures, session, own));
    }

    private Optional<UnitId> centre(SessionId session) {
        return jdbc.sql(
                        "select c.centre_id from class_session s join training_class c on c.id = s.class_id where s.id = ?")
                .param(session.value())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    private Set<PlaceId> assigned(SessionId session) {
        var own = Set.copyOf(clerks.myPlaces());
        return jdbc
                .sql("select p.id from class_session s join class_place p on p.class_id = s.class_id where s.id = ?")
                .param(session.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .filter(own::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
