package vn.taphuan.quizzes.attempt;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one person's attempt at a quiz. */
public record AttemptId(UUID value) implements Serializable {

    public static Optional<AttemptId> parse(String text) {
        return UuidText.parse(text).map(AttemptId::new);
    }
}
