package vn.taphuan.classes.venue;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;

/** @param id none for a new room */
public record RoomContent(@Nullable RoomId id, String name, int seats) {}
