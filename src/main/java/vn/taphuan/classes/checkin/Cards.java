package vn.taphuan.classes.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.DoorGuests;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Trainees' cards: printed for a class, known again at the clerk's phone. A card is good for its class alone and says nothing of its holder to others. */
@Service
public class Cards {

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final DoorGuests guests;
    private final AttendanceSheets sheets;
    private final CheckInSecret secret;
    private final JdbcClient jdbc;
    private final LostRaces races;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    Cards(
            TrainingClasses classes,
            Enrolments enrolments,
            DoorGuests guests,
            AttendanceSheets sheets,
            CheckInSecret secret,
            JdbcClient jdbc,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.guests = guests;
        this.sheets = sheets;
        this.secret = secret;
        this.jdbc = jdbc;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The cards of everybody who is enrolled, by given name, and behind them of the guests who were added at the door; none for a class
     * that one may not plan.
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public List<Card> of(ClassId id) {
        var found = classes.find(id)
                .filter(of -> current.scope(Permissions.CLASS_PLAN).includes(of.centre()));
        if (found.isEmpty()) {
            return List.of();
        }
        var places = found.get().places().stream().collect(Collectors.toMap(PlaceDetail::id, PlaceDetail::name));
        var label = found.get().label();
        var tokens = secret.tokens();
        var enrolled = enrolments.of(id).stream()
                .map(person -> new Card(
                        label,
                        person.fullName(),
                        person.unitName(),
                        Optional.ofNullable(person.place())
                                .map(place -> places.getOrDefault(place, ""))
                                .orElse(""),
                        tokens.card(person.id())));
        var atTheDoor = guests.of(id).stream()
                .map(guest -> new Card(label, guest.name(), guest.unit(), "", tokens.card(guest.id())));
        return Stream.concat(enrolled, atTheDoor).toList();
    }

    /**
     * By what a clerk's phone knows the cards of the people on his sheet, also without a line: {@link HallTokens#fingerprint} by
     * person. Empty for a session that is not his.
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Map<EnrolmentId, String> fingerprints(SessionId session) {
        Map<EnrolmentId, String> all = new HashMap<>();
        var tokens = secret.tokens();
        sheets.peopleOf(session).forEach(who -> all.put(who, HallTokens.fingerprint(tokens.card(who))));
        return all;
    }

    /**
     * Puts people on record whose cards a clerk has scanned; their marks go the way of all marks. Who is not on his sheet, has no
     * card, or is on record already is passed over; so is everybody before the day.
     *
     * @return how many are on record for the first time
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public int scanned(SessionId session, Collection<EnrolmentId> people) {
        var own = sheets.peopleOf(session);
        return people.stream()
                .distinct()
                .filter(own::contains)
                .mapToInt(who -> races.joiningOrRetrying(() -> record(session, who)))
                .sum();
    }

    private record Line(UUID centre, Optional<PlaceId> place) {}

    private int record(SessionId session, EnrolmentId who) {
        boolean enrolled = jdbc.sql("select id from class_enrolment where id = ? and state = 'ENROLLED' for update")
                .param(who.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
        if (!enrolled) {
            return 0;
        }
        var line = jdbc.sql("""
                        select c.centre_id, coalesce(m.place_id, e.place_id) from class_session s join training_class c on c.id = s.class_id
                        join class_enrolment e on e.id = ?
                        left join class_makeup m on m.enrolment_id = e.id and m.session_id = s.id and m.state = 'ACCEPTED'
                        where s.id = ? and s.on_date <= ? and (e.class_id = c.id or m.id is not null)""")
                .params(who.value(), session.value(), LocalDate.now(clock))
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        Optional.ofNullable(row.getObject(2, UUID.class)).map(PlaceId::new)))
                .optional();
        return line.map(found -> record(session, who, found, clock.instant())).orElse(0);
    }

    private int record(SessionId session, EnrolmentId who, Line line, Instant now) {
        int added = jdbc.sql(
                        "insert ignore into class_check_in (session_id, enrolment_id, place_id, at, way) values (:session, :who, :place, :at, :way)")
                .param("session", session.value())
                .param("who", who.value())
                .param("place", line.place().map(PlaceId::value).orElse(null))
                .param("at", Utc.of(now))
                .param("way", Way.CARD.name())
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of("attendance.checked-in", "enrolment", who.value())
                    .in(new UnitId(line.centre()))
                    .changed(null, Map.of("session", session.value(), "way", Way.CARD.name())));
        }
        return added;
    }
}
