package vn.taphuan.classes.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.platform.security.Permissions;

/** The screens of halls, for whoever keeps the sheet there; for everybody else they do not exist. */
@Service
public class CheckInScreens {

    private final Halls halls;
    private final CheckInHours hours;
    private final CheckInSecret secret;
    private final AttendanceSheets sheets;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckInScreens(
            Halls halls,
            CheckInHours hours,
            CheckInSecret secret,
            AttendanceSheets sheets,
            JdbcClient jdbc,
            Clock clock) {
        this.halls = halls;
        this.hours = hours;
        this.secret = secret;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The places of a half-day for which the signed-in person may show a screen. */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public List<Hall> of(SessionId session) {
        var kept = sheets.placesOf(session).stream().map(PlaceDetail::id).collect(Collectors.toSet());
        return kept.isEmpty()
                ? List.of()
                : halls.of(session).stream()
                        .filter(hall -> kept.contains(hall.place()))
                        .toList();
    }

    /** @return nothing when the half-day is not held there, or the person keeps no sheet of it */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Optional<HallScreen> show(SessionId session, PlaceId place) {
        return of(session).stream()
                .filter(hall -> hall.place().equals(place))
                .findFirst()
                .map(this::screen);
    }

    private HallScreen screen(Hall hall) {
        var window = hours.of(hall);
        var now = clock.instant();
        long step = HallTokens.step(now);
        var tokens = secret.tokens();
        return new HallScreen(
                hall,
                phase(hall, window, now),
                window.opens(),
                window.ends(),
                tokens.token(hall, step),
                HallTokens.spaced(tokens.code(hall, step)),
                Duration.between(now, HallTokens.begin(step + 1)),
                count(
                        "select count(*) from class_check_in c join class_enrolment e on e.id = c.enrolment_id"
                                + " where c.session_id = ? and c.place_id = ? and e.state = 'ENROLLED'",
                        hall.session().value(),
                        hall),
                count(
                        "select count(*) from class_enrolment where class_id = ? and (place_id = ? or place_id is null) and state = 'ENROLLED'",
                        hall.trainingClass().id().value(),
                        hall));
    }

    private static HallScreen.Phase phase(Hall hall, CheckInHours.Window window, Instant now) {
        if (!CheckIns.TAKING.contains(hall.state())) {
            return HallScreen.Phase.CLOSED;
        }
        if (now.isBefore(window.opens())) {
            return HallScreen.Phase.BEFORE;
        }
        return now.isBefore(window.ends()) ? HallScreen.Phase.OPEN : HallScreen.Phase.OVER;
    }

    private int count(String sql, UUID of, Hall hall) {
        return jdbc.sql(sql)
                .params(of, hall.place().value())
                .query(Integer.class)
                .single();
    }
}
