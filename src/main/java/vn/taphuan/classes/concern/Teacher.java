package vn.taphuan.classes.concern;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.security.AccountId;

/**
 * A lecturer and how to reach him.
 *
 * @param account none for a guest without one
 * @param email as the centre keeps it; none where it knows none
 */
public record Teacher(
        LecturerId id,
        String name,
        @Nullable AccountId account,
        @Nullable String email) {}
