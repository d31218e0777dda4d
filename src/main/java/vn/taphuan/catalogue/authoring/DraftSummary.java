package vn.taphuan.catalogue.authoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;

/**
 * A draft in a list.
 *
 * @param files how many files differ from what was published when they were first changed
 * @param lastEdit of any file; none while nothing has been changed
 * @param remark what the reviewer said when it was sent back, or why it was discarded
 */
public record DraftSummary(
        DraftId id,
        ProgrammeCode programme,
        String title,
        DraftState state,
        DraftStep opened,
        @Nullable DraftStep submitted,
        @Nullable DraftStep reviewed,
        @Nullable DraftStep ended,
        @Nullable DraftStep lastEdit,
        @Nullable String remark,
        int files) {

    /** Who took a step, and when; the name is as the account shows it today. */
    public record DraftStep(String by, Instant at) {}
}
