package vn.taphuan.officialpapers;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies an official paper with all its editions. */
public record PaperId(UUID value) implements Serializable {

    public static Optional<PaperId> parse(String text) {
        return UuidText.parse(text).map(PaperId::new);
    }
}
