package vn.taphuan.classes.conference;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.venue.JoinLink;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/**
 * Where the places of a class join over the line: at an address of their own, else in the room in which all meet, where a provider
 * of rooms is set up and the class has several places, else at that of the venue. Told to whoever plans the class, the clerk of the place
 * and its trainees.
 */
@Service
public class JoinLinks {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int NAME_LENGTH = 20;

    private final ObjectProvider<MeetingRooms> rooms;
    private final ClassLookup lookup;
    private final SiteClerks clerks;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final SecureRandom random = new SecureRandom();

    JoinLinks(
            ObjectProvider<MeetingRooms> rooms,
            ClassLookup lookup,
            SiteClerks clerks,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current) {
        this.rooms = rooms;
        this.lookup = lookup;
        this.clerks = clerks;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
    }

    /** None when there is no address, or the place is neither planned by the signed-in person nor his as a clerk. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional
    public Optional<JoinAddress> of(PlaceId place) {
        return lookup.ofPlace(place)
                .filter(of -> plans(of)
                        || (current.may(Permissions.ATTENDANCE_TAKE)
                                && clerks.myPlaces().contains(place)))
                .flatMap(of -> address(of, place));
    }

    /** Where one joins as a trainee of a class oneself. */
    @Personal("where one sits oneself")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional
    public Optional<JoinAddress> mine(ClassId id) {
        return jdbc.sql(
                        "select place_id from class_enrolment where class_id = ? and account_id = ? and state = 'ENROLLED' and place_id is not null")
                .params(id.value(), current.id().value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(place -> lookup.find(id).flatMap(of -> address(of, place)));
    }

    /**
     * Lets a place join at an address of its own.
     *
     * @param typed empty for none: then it joins where all do, or at that of the venue
     * @throws AccessDeniedException when the place is unknown or not of the own units
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public SaveLinkResult save(PlaceId place, String typed) {
        var of = lookup.ofPlace(place)
                .filter(this::plans)
                .orElseThrow(() -> new AccessDeniedException("no such place within the own units"));
        var link = JoinLink.parse(typed);
        if (link.isEmpty() && !typed.isBlank()) {
            return new SaveLinkResult.NotAnAddress();
        }
        var before = own(place).map(JoinLink::value).orElse("");
        var after = link.map(JoinLink::value).orElse("");
        if (!before.equals(after)) {
            if (after.isEmpty()) {
                jdbc.sql("delete from class_place_link where place_id = ?")
                        .param(place.value())
                        .update();
            } else {
                jdbc.sql("replace into class_place_link (place_id, link) values (?, ?)")
                        .params(place.value(), after)
                        .update();
            }
            audit.record(
                    AuditEntry.of("class.join-link-changed", "class", of.id().value())
                            .in(of.centre())
                            .changed(facts(of, place, before), facts(of, place, after)));
        }
        return new SaveLinkResult.Saved();
    }

    private static Map<String, Object> facts(ClassDetail of, PlaceId place, String link) {
        var name = of.places().stream()
                .filter(candidate -> candidate.id().equals(place))
                .map(candidate -> candidate.name())
                .findFirst()
                .orElse("");
        return Map.of("place", name, "joinLink", link);
    }

    private boolean plans(ClassDetail of) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
    }

    private Optional<JoinAddress> address(ClassDetail of, PlaceId place) {
        return own(place)
                .map(link -> new JoinAddress(link, JoinAddress.Source.OWN))
                .or(() -> room(of).map(link -> new JoinAddress(link, JoinAddress.Source.ROOM)))
                .or(() -> venue(place).map(link -> new JoinAddress(link, JoinAddress.Source.VENUE)));
    }

    private Optional<JoinLink> own(PlaceId place) {
        return jdbc.sql("select link from class_place_link where place_id = ?")
                .param(place.value())
                .query(String.class)
                .optional()
                .flatMap(JoinLink::parse);
    }

    private Optional<JoinLink> venue(PlaceId place) {
        return jdbc.sql(
                        "select v.join_link from class_place p join class_venue v on v.id = p.venue_id where p.id = ? and v.join_link is not null")
                .param(place.value())
                .query(String.class)
                .optional()
                .flatMap(JoinLink::parse);
    }

    private Optional<JoinLink> room(ClassDetail of) {
        var provider = rooms.getIfAvailable();
        return provider == null || of.places().size() < 2
                ? Optional.empty()
                : Optional.of(provider.address(name(of.id())));
    }

    /** The class's own, made when it is first asked for; two who ask at once get the same. */
    private String name(ClassId id) {
        var fresh = new StringBuilder("hop-");
        random.ints(NAME_LENGTH, 0, LETTERS.length()).forEach(letter -> fresh.append(LETTERS.charAt(letter)));
        jdbc.sql("insert ignore into class_meeting_room (class_id, name) values (?, ?)")
                .params(id.value(), fresh.toString())
                .update();
        return jdbc.sql("select name from class_meeting_room where class_id = ? lock in share mode")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
