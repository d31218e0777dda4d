package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies a venue. */
public record VenueId(UUID value) implements Serializable {

    public static Optional<VenueId> parse(String text) {
        return UuidText.parse(text).map(VenueId::new);
    }
}
