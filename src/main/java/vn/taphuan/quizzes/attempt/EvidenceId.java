package vn.taphuan.quizzes.attempt;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies what came too late, or in one answer file, for an attempt. */
public record EvidenceId(UUID value) implements Serializable {

    public static Optional<EvidenceId> parse(String text) {
        return UuidText.parse(text).map(EvidenceId::new);
    }
}
