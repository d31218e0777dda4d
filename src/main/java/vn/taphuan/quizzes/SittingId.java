package vn.taphuan.quizzes;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies a sitting: a quiz held for a class. Its quiz has the same id. */
public record SittingId(UUID value) implements Serializable {

    public static Optional<SittingId> parse(String text) {
        return UuidText.parse(text).map(SittingId::new);
    }
}
