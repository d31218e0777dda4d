package vn.taphuan.classes.attendance;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.LightPage;

/** The page of one attendance sheet, which goes on working while the line is down. */
@LightPage
class AttendancePage {

    private static final String GUEST = "/attendance/{session}/guest";

    private final AttendanceSheets sheets;
    private final DoorGuests guests;
    private final CurrentAccount current;

    AttendancePage(AttendanceSheets sheets, DoorGuests guests, CurrentAccount current) {
        this.sheets = sheets;
        this.guests = guests;
        this.current = current;
    }

    @GetMapping("/attendance/{session}")
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String sheet(@PathVariable String session, @RequestParam Optional<String> place, Model model) {
        var id = kept(session);
        model.addAttribute("sessionId", id.value());
        model.addAttribute("accountId", current.id().value());
        model.addAttribute(
                "place", place.flatMap(PlaceId::parse).map(PlaceId::value).orElse(null));
        model.addAttribute("back", current.may(Permissions.CLASS_READ) ? "/today" : "/sheets");
        return "classes/attendance";
    }

    /** The form for somebody who stands at the door and on no list. */
    @GetMapping(GUEST)
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String atTheDoor(@PathVariable String session, @RequestParam Optional<String> place, Model model) {
        return form(session, place, new Typed("", "", ""), null, model);
    }

    @PostMapping(GUEST)
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String add(
            @PathVariable String session,
            @RequestParam Optional<String> place,
            @RequestParam String name,
            @RequestParam String unit,
            @RequestParam String phone,
            Model model) {
        var id = kept(session);
        var at = place.filter(text -> !text.isBlank()).flatMap(PlaceId::parse).orElse(null);
        var problem = switch (guests.add(id, at, name, unit, phone)) {
            case AddGuestResult.Added added -> null;
            case AddGuestResult.NameMissing missing -> "name";
            case AddGuestResult.UnitMissing missing -> "unit";
            case AddGuestResult.TooLong tooLong -> "long";
            case AddGuestResult.KnownAlready known -> "known";
            case AddGuestResult.SheetClosed closed -> "closed";
        };
        return problem == null
                ? "redirect:/attendance/" + id.value()
                : form(session, place, new Typed(name, unit, phone), problem, model);
    }

    /** What was typed: it stays when something is wrong. */
    record Typed(String name, String unit, String phone) {}

    private String form(String session, Optional<String> place, Typed typed, @Nullable String problem, Model model) {
        var id = kept(session);
        var sheet = sheets.open(id, null).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sessionId", id.value());
        model.addAttribute("places", sheet.places());
        model.addAttribute("place", place.orElse(""));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "classes/guest";
    }

    private SessionId kept(String session) {
        return SessionId.parse(session)
                .filter(sheets::keeps)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
