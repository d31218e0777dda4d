package vn.taphuan.classes.conference;

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

/** The page on which a clerk says how his place stands. */
@LightPage
class SitePage {

    private final SiteReports reports;
    private final JoinLinks links;
    private final CurrentAccount current;

    SitePage(SiteReports reports, JoinLinks links, CurrentAccount current) {
        this.reports = reports;
        this.links = links;
        this.current = current;
    }

    @GetMapping("/site/{session}")
    @RolesAllowed({Permissions.CLASS_PLAN, Permissions.ATTENDANCE_TAKE})
    String site(@PathVariable String session, @RequestParam Optional<String> place, Model model) {
        var wanted = place.filter(text -> !text.isBlank())
                .map(text -> PlaceId.parse(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        var desk = SessionId.parse(session)
                .flatMap(id -> reports.open(id, wanted.orElse(null)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("desk", desk);
        model.addAttribute(
                "join",
                links.of(desk.place().id()).map(join -> join.link().value()).orElse(null));
        model.addAttribute("accountId", current.id().value());
        model.addAttribute("kinds", ProblemKind.values());
        model.addAttribute("most", HeadCount.MOST);
        model.addAttribute("longest", SiteWord.Trouble.LONGEST);
        model.addAttribute("planner", current.may(Permissions.CLASS_READ));
        model.addAttribute("sheet", current.may(Permissions.ATTENDANCE_TAKE));
        return "classes/site";
    }
}
