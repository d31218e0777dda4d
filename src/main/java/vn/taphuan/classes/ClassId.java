package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies a training class. */
public record ClassId(UUID value) implements Serializable {

    public static Optional<ClassId> parse(String text) {
        return UuidText.parse(text).map(ClassId::new);
    }
}
