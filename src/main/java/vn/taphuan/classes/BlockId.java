package vn.taphuan.classes;

import java.util.UUID;

/** Of a span of days on which a venue, room or lecturer is not to be had. */
public record BlockId(UUID value) {}
