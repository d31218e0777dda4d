package vn.taphuan.classes.enrolment;

import java.util.List;
import vn.taphuan.platform.security.AccountId;

/**
 * What came of enrolling people; each of them is in exactly one list.
 *
 * @param already in the class before
 * @param withoutSeat no seat was left, or the class takes nobody now
 * @param overQuota the person's unit has sent as many as it may
 */
public record EnrolmentOutcome(
        List<AccountId> enrolled, List<AccountId> already, List<AccountId> withoutSeat, List<AccountId> overQuota) {}
