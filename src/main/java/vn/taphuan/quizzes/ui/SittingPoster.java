package vn.taphuan.quizzes.ui;

import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.qr.QrCode;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.SittingDetail;
import vn.taphuan.quizzes.sitting.SittingState;
import vn.taphuan.quizzes.sitting.Sittings;

/** The way into a sitting, large enough for the wall of a hall, or to be printed. */
@LightPage
class SittingPoster {

    private final Sittings sittings;
    private final Deployment deployment;

    SittingPoster(Sittings sittings, Deployment deployment) {
        this.sittings = sittings;
        this.deployment = deployment;
    }

    @GetMapping("/quiz/sittings/{sitting}/poster")
    @RolesAllowed({Permissions.CLASS_READ, Permissions.CLASS_TEACH, Permissions.ATTENDANCE_TAKE})
    String poster(@PathVariable String sitting, Model model) {
        var of = SittingId.parse(sitting)
                .flatMap(sittings::find)
                .filter(found -> found.summary().state() != SittingState.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var address = base() + "/q/" + of.code();
        var code = QrCode.of(address);
        model.addAttribute("title", of.summary().title());
        model.addAttribute(
                "window",
                SittingWords.window(of.summary().opensAt(), of.summary().closesAt()));
        model.addAttribute("className", name(of));
        model.addAttribute("address", address.replaceFirst("^https?://", ""));
        model.addAttribute("entryCode", of.rules().entryCode());
        model.addAttribute("back", "/" + SittingNavigation.of(of.summary().id()));
        model.addAttribute("size", code.size() + 2 * QrCode.QUIET_ZONE);
        model.addAttribute("path", path(code));
        return "quizzes/poster";
    }

    /** Where people come from outside; without it, as whoever looks at this page came here. */
    private String base() {
        return deployment
                .publicUrl()
                .map(Object::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUriString())
                .replaceFirst("/$", "");
    }

    private static String name(SittingDetail of) {
        var label = of.summary().trainingClass();
        return label.number() + "/" + label.year() + (label.name().isBlank() ? "" : ": " + label.name());
    }

    private static String path(QrCode code) {
        return code.blocks().stream()
                .map(block -> "M%d %dh%dv%dh-%dz"
                        .formatted(
                                block.left() + QrCode.QUIET_ZONE,
                                block.top() + QrCode.QUIET_ZONE,
                                block.width(),
                                block.height(),
                                block.width()))
                .collect(Collectors.joining());
    }
}
