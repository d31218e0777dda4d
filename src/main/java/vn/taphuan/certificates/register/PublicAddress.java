package vn.taphuan.certificates.register;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.Deployment;

/** The address that papers send people to; a real certificate cannot be made without one. */
@Component
public class PublicAddress {

    private final Optional<URI> address;

    PublicAddress(Deployment deployment) {
        this.address = deployment.publicUrl();
    }

    public boolean isKnown() {
        return address.isPresent();
    }

    /** For papers that do not count: the address, or an example of one. */
    public String specimen() {
        return address.map(URI::toString).orElse("https://taphuan.example") + "/verify";
    }

    /** @throws IllegalStateException when no address is set: whoever releases asks first */
    String verification() {
        return address.orElseThrow(() -> new IllegalStateException("taphuan.public-url is not set")) + "/verify";
    }
}
