package vn.taphuan.classes.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.security.UnitId;

/** Looks up half-days and their places, without asking who wants to know. */
@Component
class Halls {

    private static final String HALL = """
            select distinct s.id session_id, s.on_date, s.half_day, c.id class_id, c.number, c.class_year, c.name, c.centre_id, c.state,
              p.id place_id, p.name place_name, p.ordinal
            from class_session s join training_class c on c.id = s.class_id
            join class_session_room b on b.session_id = s.id join class_place p on p.id = b.place_id
            where\s""";
    private static final String ORDER = " order by c.id, s.half_day desc, p.ordinal";

    private final JdbcClient jdbc;

    Halls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a day, of classes that were approved. */
    List<Hall> on(LocalDate day) {
        return jdbc.sql(HALL + "s.on_date = ? and c.state not in ('DRAFT', 'SUBMITTED')" + ORDER)
                .param(day)
                .query((row, n) -> hall(row))
                .list();
    }

    List<Hall> of(SessionId session) {
        return jdbc.sql(HALL + "s.id = ?" + ORDER)
                .param(session.value())
                .query((row, n) -> hall(row))
                .list();
    }

    private static Hall hall(ResultSet row) throws SQLException {
        return new Hall(
                new SessionId(row.getObject("session_id", UUID.class)),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                new UnitId(row.getObject("centre_id", UUID.class)),
                ClassState.valueOf(row.getString("state")),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getString("place_name"));
    }
}
