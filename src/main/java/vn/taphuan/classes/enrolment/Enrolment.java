package vn.taphuan.classes.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * A person in a class.
 *
 * @param unitName of the unit on the day of enrolment
 * @param place none where the class has none
 * @param bySelf whether the trainee enrolled himself
 * @param nominated whether the unit named him
 * @param at when he enrolled, or began to wait
 * @param confirmBy until when he must say yes to a seat that he is offered; none for everybody else
 */
public record Enrolment(
        EnrolmentId id,
        AccountId account,
        String fullName,
        @Nullable Integer birthYear,
        UnitId unit,
        String unitName,
        @Nullable PlaceId place,
        boolean bySelf,
        boolean nominated,
        Instant at,
        @Nullable Instant confirmBy) {}
