package vn.taphuan.certificates.keys;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/** Whose key it is. @param body an issuing body; none for the platform's own */
public record KeyOwner(@Nullable UnitId body) {

    public static final KeyOwner PLATFORM = new KeyOwner(null);
    private static final String PLATFORM_NAME = "platform";

    /** Whether its keys may seal for a body: the body's own, and the platform's for all. */
    public boolean sealsFor(UnitId issuing) {
        return body == null || body.equals(issuing);
    }

    String stored() {
        return body == null ? PLATFORM_NAME : body.value().toString();
    }

    static KeyOwner read(String stored) {
        return stored.equals(PLATFORM_NAME)
                ? PLATFORM
                : new KeyOwner(UnitId.parse(stored).orElseThrow());
    }
}
