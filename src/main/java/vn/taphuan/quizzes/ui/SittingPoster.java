package vn.taphuan.quizzes.ui;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.platform.qr.QrCode;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.OutsideAddress;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.SittingDetail;
import vn.taphuan.quizzes.sitting.SittingState;
import vn.taphuan.quizzes.sitting.Sittings;

/** The way into a sitting, large enough for the wall of a hall, or to be printed. */
@LightPage
class SittingPoster {

    private final Sittings sittings;
    private final OutsideAddress address;

    SittingPoster(Sittings sittings, OutsideAddress address) {
        this.sittings = sittings;
        this.address = address;
    }

    @GetMapping("/quiz/sittings/{sitting}/poster")
    @RolesAllowed({Permissions.CLASS_READ, Permissions.CLASS_TEACH, Permissions.ATTENDANCE_TAKE})
    String poster(@PathVariable String sitting, Model model) {
        var of = SittingId.parse(sitting)
                .flatMap(sittings::find)
                .filter(found -> found.summary().state() != SittingState.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var here = address.base() + "/q/" + of.code();
        var code = QrCode.of(here);
        model.addAttribute("title", of.summary().title());
        model.addAttribute(
                "window",
                SittingWords.window(of.summary().opensAt(), of.summary().closesAt()));
        model.addAttribute("className", name(of));
        model.addAttribute("address", here.replaceFirst("^https?://", ""));
        model.addAttribute("entryCode", of.rules().entryCode());
        model.addAttribute("back", "/" + SittingNavigation.of(of.summary().id()));
        model.addAttribute("size", code.sizeWithQuietZone());
        model.addAttribute("path", code.path());
        return "quizzes/poster";
    }

    private static String name(SittingDetail of) {
        var label = of.summary().trainingClass();
        return label.number() + "/" + label.year() + (label.name().isBlank() ? "" : ": " + label.name());
    }
}
