package vn.taphuan.classes.staff;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody who runs a class.
 *
 * @param account none for whoever is known by name alone
 * @param title position and body, as papers say them
 */
public record StaffMember(
        Duty duty,
        @Nullable AccountId account,
        String name,
        @Nullable String title) {}
