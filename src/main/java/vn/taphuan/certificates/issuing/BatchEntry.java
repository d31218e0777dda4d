package vn.taphuan.certificates.issuing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.platform.security.AccountId;

/**
 * A person in a batch.
 *
 * @param conditions as they were when it was proposed
 * @param now as they are now, where records were corrected since; otherwise none
 * @param paperOutdated whether the paper would say something else now: a name, unit or birth year was corrected
 */
public record BatchEntry(
        AccountId account,
        String fullName,
        String unitName,
        List<Condition> conditions,
        @Nullable List<Condition> now,
        boolean paperOutdated,
        @Nullable String reason) {

    /** Whether the person lacks something by now that was met when it was proposed, and no reason stands on record. */
    public boolean isLost() {
        return reason == null && now != null && !Condition.allMet(now);
    }
}
