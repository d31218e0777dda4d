package vn.taphuan.classes.attendance;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    private final AttendanceSheets sheets;
    private final CurrentAccount current;

    AttendancePage(AttendanceSheets sheets, CurrentAccount current) {
        this.sheets = sheets;
        this.current = current;
    }

    @GetMapping("/attendance/{session}")
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String sheet(@PathVariable String session, @RequestParam Optional<String> place, Model model) {
        var id = SessionId.parse(session)
                .filter(sheets::keeps)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sessionId", id.value());
        model.addAttribute("accountId", current.id().value());
        model.addAttribute(
                "place", place.flatMap(PlaceId::parse).map(PlaceId::value).orElse(null));
        model.addAttribute("back", current.may(Permissions.CLASS_READ) ? "/today" : "/sheets");
        return "classes/attendance";
    }
}
