package vn.taphuan.classes.absence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.AccountId;

/**
 * The centre decided about somebody who had said that he cannot come.
 *
 * @param id of this event, the same each time it is handed out
 * @param reason why it was declined; none when it was accepted
 */
public record ApologyDecided(
        UUID id,
        ClassId trainingClass,
        SessionId session,
        AccountId account,
        boolean accepted,
        @Nullable String reason) {}
