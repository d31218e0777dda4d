package vn.taphuan.classes.nomination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.NomineeId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody on a paper.
 *
 * @param reason why he was refused
 */
public record Nominee(
        NomineeId id,
        AccountId account,
        String fullName,
        @Nullable String position,
        NomineeState state,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
