package vn.taphuan.certificates.badge;

import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.security.UnitId;

/** The public addresses that a badge names; they are part of what is signed, so they never change while badges are about. */
@Component
class BadgeAddresses {

    static final String ROOT = "/api/v1/badges";
    static final String KEYS = ROOT + "/keys.json";
    static final String KEY = ROOT + "/keys/";
    static final String ISSUER = ROOT + "/issuers/";
    static final String STATUS = "/status/";

    private final Deployment deployment;

    BadgeAddresses(Deployment deployment) {
        this.deployment = deployment;
    }

    /** @throws IllegalStateException when no public address is set; then there are no certificates either */
    String base() {
        return deployment
                .publicUrl()
                .orElseThrow(() -> new IllegalStateException("taphuan.public-url is not set"))
                .toString();
    }

    String key(String keyId) {
        return base() + KEY + keyId;
    }

    String issuer(UnitId body) {
        return base() + ISSUER + body.value();
    }

    String status(UnitId body, int list) {
        return issuer(body) + STATUS + list;
    }
}
