package vn.taphuan.notifications;

import java.util.UUID;

/** Identifies a message by mail that holds notices. */
public record LetterId(UUID value) {}
