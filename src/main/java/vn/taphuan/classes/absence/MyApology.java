package vn.taphuan.classes.absence;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.session.SessionDetail;

/**
 * One session of an own class, as far as apologies go.
 *
 * @param state none when one has said nothing, or for another half-day than that at which the session stands now
 * @param reason why one cannot come; empty when one has said nothing
 * @param answer why it was declined
 * @param open whether something can be said, or taken back, now: the session has not begun
 */
public record MyApology(
        SessionDetail session,
        @Nullable ApologyState state,
        String reason,
        @Nullable String answer,
        boolean open) {

    public boolean maySay() {
        return open && (state == null || state == ApologyState.WITHDRAWN);
    }

    public boolean mayTakeBack() {
        return open && state != null && state.proposes();
    }
}
