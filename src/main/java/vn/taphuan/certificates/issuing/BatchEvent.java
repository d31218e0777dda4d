package vn.taphuan.certificates.issuing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a batch. */
public record BatchEvent(
        BatchStep step,
        Instant at,
        String by,
        int people,
        @Nullable String reason,
        boolean underWaiver,
        boolean underAuthorisation) {}
