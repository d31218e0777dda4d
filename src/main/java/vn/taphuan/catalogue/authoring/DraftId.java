package vn.taphuan.catalogue.authoring;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies a draft. */
public record DraftId(UUID value) implements Serializable {

    public static Optional<DraftId> parse(String text) {
        return UuidText.parse(text).map(DraftId::new);
    }
}
