package vn.taphuan.classes.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.taphuan.platform.deployment.Deployment;

/** Where secret links lead, and what day it is. */
@Component
class InviteLinks {

    private final Deployment deployment;
    private final Clock clock;

    InviteLinks(Deployment deployment, Clock clock) {
        this.deployment = deployment;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The public address; where none is set, the one that the person at work uses. */
    String base() {
        return deployment.publicUrl().map(URI::toString).orElseGet(InviteLinks::ofThisRequest);
    }

    private static String ofThisRequest() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .toUriString()
                : "";
    }
}
