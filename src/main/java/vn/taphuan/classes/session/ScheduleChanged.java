package vn.taphuan.classes.session;

import org.jspecify.annotations.Nullable;

/**
 * The plan of a class was changed, and perhaps its sessions; told within the transaction that changes it.
 *
 * @param reason none while the class is a draft
 */
public record ScheduleChanged(
        ClassDetail before, ClassDetail after, @Nullable String reason) {}
