package vn.taphuan.people.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.taphuan.platform.deployment.Deployment;

/** Where somebody who holds a slip goes. */
@Component
class SignInAddress {

    private static final String FIRST_SIGN_IN = "/first-sign-in";

    private final Environment settings;

    SignInAddress(Environment settings) {
        this.settings = settings;
    }

    /** Under the public address; where none is set, under the one that the person at work uses. */
    String ofFirstSignIn() {
        return Deployment.of(settings).publicUrl().map(URI::toString).orElseGet(SignInAddress::ofThisRequest)
                + FIRST_SIGN_IN;
    }

    private static String ofThisRequest() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .toUriString()
                : "";
    }
}
