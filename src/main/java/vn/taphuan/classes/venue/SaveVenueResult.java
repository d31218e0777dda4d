package vn.taphuan.classes.venue;

import java.util.List;
import vn.taphuan.classes.VenueId;

/** What came of saving a venue. */
public sealed interface SaveVenueResult {

    record Stored(VenueId id) implements SaveVenueResult {}

    record Wrong(List<VenueProblem> problems) implements SaveVenueResult {}
}
