package vn.taphuan.catalogue;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one frozen version of one training module's content. */
public record ContentVersionId(UUID value) implements Serializable {

    public static Optional<ContentVersionId> parse(String text) {
        return UuidText.parse(text).map(ContentVersionId::new);
    }
}
