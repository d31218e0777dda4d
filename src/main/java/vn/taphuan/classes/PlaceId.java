package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one place of one class (hội trường or điểm cầu), where some of its people sit. */
public record PlaceId(UUID value) implements Serializable {

    public static Optional<PlaceId> parse(String text) {
        return UuidText.parse(text).map(PlaceId::new);
    }
}
