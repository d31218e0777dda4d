package vn.taphuan.classes.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * The centre decided on somebody whom a unit had named for a class.
 *
 * @param id of this event, the same each time it is handed out
 * @param enteredBy who entered the paper that names him
 * @param reason of a refusal
 */
public record NomineeDecided(
        UUID id,
        ClassId trainingClass,
        AccountId account,
        AccountId enteredBy,
        Outcome outcome,
        @Nullable String reason) {

    public enum Outcome {
        SEATED,
        /** Let in, but there is no seat yet. */
        WAITING,
        REFUSED
    }
}
