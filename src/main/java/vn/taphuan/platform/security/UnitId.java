package vn.taphuan.platform.security;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Identifies an organisational unit; neither its code nor its name does (facts H-08, H-09). */
public record UnitId(UUID value) implements Serializable {

    public static Optional<UnitId> parse(String text) {
        return UuidText.parse(text).map(UnitId::new);
    }
}
