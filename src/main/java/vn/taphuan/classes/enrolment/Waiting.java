package vn.taphuan.classes.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a seat.
 *
 * @param confirmBy until when he must say yes to the seat that he is offered; none while he has been offered none
 */
public record Waiting(Enrolment person, @Nullable Instant confirmBy) {}
