package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies a room of a venue. */
public record RoomId(UUID value) implements Serializable {

    public static Optional<RoomId> parse(String text) {
        return UuidText.parse(text).map(RoomId::new);
    }
}
