package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one person in one class. */
public record EnrolmentId(UUID value) implements Serializable {

    public static Optional<EnrolmentId> parse(String text) {
        return UuidText.parse(text).map(EnrolmentId::new);
    }
}
