package vn.taphuan.catalogue.library;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Names a document of the library, whatever its edition. */
public record DocumentId(UUID value) implements Serializable {

    public static Optional<DocumentId> parse(String text) {
        return UuidText.parse(text).map(DocumentId::new);
    }
}
