package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one paper by which a unit names people for a class. */
public record NominationId(UUID value) implements Serializable {

    public static Optional<NominationId> parse(String text) {
        return UuidText.parse(text).map(NominationId::new);
    }
}
