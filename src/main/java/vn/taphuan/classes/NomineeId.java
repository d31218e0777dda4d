package vn.taphuan.classes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one person on such a paper. */
public record NomineeId(UUID value) implements Serializable {

    public static Optional<NomineeId> parse(String text) {
        return UuidText.parse(text).map(NomineeId::new);
    }
}
