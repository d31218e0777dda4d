package vn.taphuan.certificates.issuing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.Permissions;

/** What can be done with a batch; each of the first four by a person of its own. */
public enum BatchStep {
    PROPOSE(Permissions.CERTIFICATE_PROPOSE, BatchState.RETURNED, BatchState.PROPOSED, "proposed_by"),
    CHECK(Permissions.CERTIFICATE_CHECK, BatchState.PROPOSED, BatchState.CHECKED, "checked_by"),
    SIGN(Permissions.CERTIFICATE_SIGN, BatchState.CHECKED, BatchState.SIGNED, "signed_by"),
    RELEASE(Permissions.CERTIFICATE_RELEASE, BatchState.SIGNED, BatchState.RELEASED, "released_by"),
    SEND_BACK(null, null, BatchState.RETURNED, null),
    WITHDRAW(Permissions.CERTIFICATE_PROPOSE, null, BatchState.WITHDRAWN, null);

    private static final List<BatchStep> FOUR = List.of(PROPOSE, CHECK, SIGN, RELEASE);

    private final @Nullable String permission;
    private final @Nullable BatchState from;
    private final BatchState to;
    private final @Nullable String actorColumn;

    BatchStep(@Nullable String permission, @Nullable BatchState from, BatchState to, @Nullable String actorColumn) {
        this.permission = permission;
        this.from = from;
        this.to = to;
        this.actorColumn = actorColumn;
    }

    /** The step that a batch in this state waits for. */
    public static Optional<BatchStep> after(BatchState state) {
        return FOUR.stream().filter(step -> step.from == state).findFirst();
    }

    /** @throws IllegalStateException for {@link #SEND_BACK}, which takes the permission of the step that it stands for */
    String permission() {
        if (permission == null) {
            throw new IllegalStateException(this + " has no permission of its own");
        }
        return permission;
    }

    BatchState to() {
        return to;
    }

    @Nullable BatchState from() {
        return from;
    }

    String actorColumn() {
        if (actorColumn == null) {
            throw new IllegalStateException(this + " is not one of the four steps");
        }
        return actorColumn;
    }

    /** Columns of those who did the steps before this one. */
    String earlierActors() {
        return FOUR.subList(0, FOUR.indexOf(this)).stream()
                .map(BatchStep::actorColumn)
                .collect(Collectors.joining(", "));
    }
}
