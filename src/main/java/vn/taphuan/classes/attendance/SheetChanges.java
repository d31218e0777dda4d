package vn.taphuan.classes.attendance;

import java.time.Instant;
import java.util.List;

/**
 * What was marked on a sheet lately.
 *
 * @param fingerprint of who is on it now; see {@link Sheet}
 * @param next the moment to ask from the next time; a little before now, since what others are writing is not seen yet
 */
public record SheetChanges(List<MarksOutcome.Saved> marks, long fingerprint, Instant next) {}
