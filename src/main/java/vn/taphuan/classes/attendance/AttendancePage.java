package vn.taphuan.classes.attendance;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.LightPage;

/** The page of one attendance sheet, which goes on working while the line is down. */
@LightPage
class AttendancePage {

    private final AttendanceSheets sheets;

    AttendancePage(AttendanceSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/attendance/{session}")
    @RolesAllowed(Permissions.ATTENDANCE_TAKE)
    String sheet(@PathVariable String session, Model model) {
        var id = SessionId.parse(session)
                .filter(sheets::keeps)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sessionId", id.value().toString());
        return "classes/attendance";
    }
}
