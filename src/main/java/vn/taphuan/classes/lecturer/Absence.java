package vn.taphuan.classes.lecturer;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;

/**
 * Days on which a lecturer cannot teach.
 *
 * @param reason none where he gave none, or it is not one's own lecturer
 */
public record Absence(BlockId id, DaySpan days, @Nullable String reason) {}
