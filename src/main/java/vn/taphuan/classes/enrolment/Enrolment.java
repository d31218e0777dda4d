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
        Instant at) {}
