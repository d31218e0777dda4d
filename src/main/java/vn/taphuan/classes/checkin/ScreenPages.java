package vn.taphuan.classes.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.qr.QrCode;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.OutsideAddress;

/** The hall's screen: a large QR code and digits to type beside it, renewed by the page itself. */
@LightPage
class ScreenPages {

    private static final String SCREEN = CheckInPages.ROOT + "/screen/{session}";
    private static final String ONE = SCREEN + "/{place}";

    private final CheckInScreens screens;
    private final OutsideAddress address;
    private final CurrentAccount current;

    ScreenPages(CheckInScreens screens, OutsideAddress address, CurrentAccount current) {
        this.screens = screens;
        this.address = address;
        this.current = current;
    }

    /** What the page asks for again and again. @param size modules per side with the quiet zone @param path the dark modules */
    record ScreenJson(
            HallScreen.Phase phase,
            String code,
            int size,
            String path,
            long changesInMillis,
            int checkedIn,
            int expected) {}

    /** Leads to the one place, or lets choose. */
    @GetMapping(SCREEN)
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String choose(@PathVariable String session, Model model) {
        var halls = SessionId.parse(session)
                .map(screens::of)
                .filter(found -> !found.isEmpty())
                .orElseThrow(ScreenPages::unknown);
        if (halls.size() == 1) {
            return "redirect:" + address(halls.getFirst());
        }
        model.addAttribute("halls", halls);
        model.addAttribute("first", halls.getFirst());
        model.addAttribute("back", back(halls.getFirst()));
        return "classes/checkin-places";
    }

    @GetMapping(ONE)
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String show(@PathVariable String session, @PathVariable String place, HttpServletResponse response, Model model) {
        var screen = find(session, place).orElseThrow(ScreenPages::unknown);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("screen", json(screen));
        model.addAttribute("hall", screen.hall());
        model.addAttribute("opens", screen.opens().atZone(PlatformTime.ZONE));
        model.addAttribute("ends", screen.ends().atZone(PlatformTime.ZONE));
        model.addAttribute("address", address.base().replaceFirst("^https?://", "") + CheckInPages.ROOT);
        model.addAttribute("refresh", "/api" + address(screen.hall()));
        model.addAttribute("back", back(screen.hall()));
        return "classes/checkin-screen";
    }

    @GetMapping("/api" + ONE)
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    @ResponseBody
    ResponseEntity<ScreenJson> refresh(@PathVariable String session, @PathVariable String place) {
        return ResponseEntity.of(find(session, place).map(this::json));
    }

    private Optional<HallScreen> find(String session, String place) {
        return SessionId.parse(session).flatMap(id -> PlaceId.parse(place).flatMap(at -> screens.show(id, at)));
    }

    private ScreenJson json(HallScreen screen) {
        var code = QrCode.of(address.base() + CheckInPages.ROOT + "/" + screen.token());
        return new ScreenJson(
                screen.phase(),
                screen.code(),
                code.sizeWithQuietZone(),
                code.path(),
                screen.changesIn().toMillis(),
                screen.checkedIn(),
                screen.expected());
    }

    static String address(Hall hall) {
        return CheckInPages.ROOT + "/screen/" + hall.session().value() + "/"
                + hall.place().value();
    }

    private String back(Hall hall) {
        return current.may(Permissions.CLASS_READ)
                ? "/classes/" + hall.trainingClass().id().value() + "/attendance"
                : "/sheets";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
