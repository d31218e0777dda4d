package vn.taphuan.classes.venue;

import java.util.List;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.audit.LastChange;

/** What came of saving a venue. */
public sealed interface SaveVenueResult {

    record Stored(VenueId id) implements SaveVenueResult {}

    /** Somebody else changed the venue meanwhile; nothing was stored. @param now what it says now */
    record Changed(VenueSummary now, LastChange change) implements SaveVenueResult {}

    record Wrong(List<VenueProblem> problems) implements SaveVenueResult {}
}
