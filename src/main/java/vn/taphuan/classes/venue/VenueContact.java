package vn.taphuan.classes.venue;

import org.jspecify.annotations.Nullable;

/** Whom to call about a venue. */
public record VenueContact(@Nullable String name, @Nullable String phone) {

    public static final VenueContact NOBODY = new VenueContact(null, null);
}
