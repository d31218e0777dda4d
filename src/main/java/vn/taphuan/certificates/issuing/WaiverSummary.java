package vn.taphuan.certificates.issuing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/** A recorded waiver; {@code endedAt} when it was ended before its last day. */
public record WaiverSummary(
        WaiverId id,
        UnitId body,
        String reason,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable Instant endedAt) {}
