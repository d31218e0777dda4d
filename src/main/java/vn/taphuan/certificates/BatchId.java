package vn.taphuan.certificates;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies the certificates of one class that go through the four steps together. */
public record BatchId(UUID value) implements Serializable {

    public static Optional<BatchId> parse(String text) {
        return UuidText.parse(text).map(BatchId::new);
    }
}
