package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies a lecturer, with or without an account. */
public record LecturerId(UUID value) implements Serializable {

    public static Optional<LecturerId> parse(String text) {
        return UuidText.parse(text).map(LecturerId::new);
    }
}
