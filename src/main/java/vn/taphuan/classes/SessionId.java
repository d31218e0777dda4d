package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one dated half-day session of a class. */
public record SessionId(UUID value) implements Serializable {

    public static Optional<SessionId> parse(String text) {
        return UuidText.parse(text).map(SessionId::new);
    }
}
