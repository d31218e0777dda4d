package vn.taphuan.classes.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;

/**
 * The light page of a class for those who want to join it, behind a short address for posters and messages. The form may be sent
 * again, by an impatient finger or a bad line: it changes nothing the second time.
 */
@LightPage
class JoinPages {

    private static final String ADDRESS = "/join/{key}";

    /** What the page shows of a session. */
    record Session(LocalDate date, String halfDay, String rooms) {}

    /** What the one button does; its text is {@code classes.join.do.<NAME>}. */
    enum Offer {
        JOIN,
        WAIT,
        CONFIRM,
        NONE
    }

    /** @param state the text {@code classes.join.state.<state>.title} says it */
    record Page(
            String key,
            int number,
            String year,
            String name,
            List<Session> sessions,
            String places,
            int seats,
            int free,
            String state,
            Offer offer,
            boolean mayLeave,
            int place,
            @Nullable ZonedDateTime closesAt,
            @Nullable ZonedDateTime confirmBy) {}

    private final MyClasses mine;

    JoinPages(MyClasses mine) {
        this.mine = mine;
    }

    @GetMapping(ADDRESS)
    @RolesAllowed(Permissions.LEARN)
    String look(@PathVariable String key, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var door = mine.door(key);
        model.addAttribute("page", door.map(found -> page(key, found)).orElse(null));
        if (door.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "classes/join";
    }

    /** What came of it stands on the page to which it leads. */
    @PostMapping(ADDRESS)
    @RolesAllowed(Permissions.LEARN)
    String join(@PathVariable String key) {
        mine.door(key).ifPresent(door -> mine.join(door.trainingClass().id()));
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/leave")
    @RolesAllowed(Permissions.LEARN)
    String leave(@PathVariable String key) {
        mine.door(key).ifPresent(door -> mine.leave(door.trainingClass().id()));
        return "redirect:" + ADDRESS;
    }

    private static Page page(String key, ClassDoor door) {
        var of = door.trainingClass();
        var offer = offer(door);
        return new Page(
                key,
                of.number(),
                String.valueOf(of.year()),
                of.name(),
                of.sessions().stream().map(JoinPages::session).toList(),
                of.places().stream().map(PlaceDetail::name).collect(Collectors.joining(", ")),
                of.seats(),
                Math.max(0, of.seats() - of.seatsTaken()),
                state(door, offer),
                offer,
                door.standing() == ClassDoor.Standing.WAITING || door.standing() == ClassDoor.Standing.OFFERED,
                door.place(),
                at(door.closesAt()),
                at(door.confirmBy()));
    }

    private static Session session(SessionDetail session) {
        return new Session(
                session.date(),
                session.halfDay().name(),
                session.rooms().stream()
                        .map(SessionDetail.RoomUse::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static Offer offer(ClassDoor door) {
        return switch (door.standing()) {
            case ENROLLED, WAITING -> Offer.NONE;
            case OFFERED -> Offer.CONFIRM;
            case NONE, LAPSED, WITHDRAWN -> {
                if (!door.takes()) {
                    yield Offer.NONE;
                }
                if (!door.isFull()) {
                    yield Offer.JOIN;
                }
                yield door.waiting() ? Offer.WAIT : Offer.NONE;
            }
        };
    }

    private static String state(ClassDoor door, Offer offer) {
        return switch (door.standing()) {
            case ENROLLED -> "enrolled";
            case OFFERED -> "offered";
            case WAITING -> "waiting";
            case LAPSED -> offer == Offer.NONE ? "closed" : "lapsed";
            case NONE, WITHDRAWN ->
                switch (offer) {
                    case JOIN -> "open";
                    case WAIT -> "full";
                    case CONFIRM, NONE -> door.takes() ? "full-for-good" : "closed";
                };
        };
    }

    private static @Nullable ZonedDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(PlatformTime.ZONE);
    }
}
