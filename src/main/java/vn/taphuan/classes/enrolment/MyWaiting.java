package vn.taphuan.classes.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.session.ClassDetail;

/**
 * A class in which one waits for a seat, or is offered one.
 *
 * @param place among those who wait, from 1; 0 for whoever is offered a seat
 * @param confirmBy until when one must say yes to the seat
 */
public record MyWaiting(
        ClassDetail trainingClass, int place, @Nullable Instant confirmBy) {}
