package vn.taphuan.platform.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.taphuan.platform.deployment.Deployment;

/** Where people come from outside; where that is not set, as whoever asks came here. */
@Component
public class OutsideAddress {

    private final Deployment deployment;

    OutsideAddress(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Without a slash at its end; only within a request. */
    public String base() {
        return deployment
                .publicUrl()
                .map(Object::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUriString())
                .replaceFirst("/$", "");
    }
}
