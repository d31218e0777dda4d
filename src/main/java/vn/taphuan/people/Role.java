package vn.taphuan.people;

import static vn.taphuan.platform.security.Permissions.ACCOUNT_ADMINISTER;
import static vn.taphuan.platform.security.Permissions.ACCOUNT_CREATE;
import static vn.taphuan.platform.security.Permissions.ACCOUNT_READ;
import static vn.taphuan.platform.security.Permissions.ATTENDANCE_TAKE;
import static vn.taphuan.platform.security.Permissions.AUDIT_READ;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_CHECK;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_DESIGN;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_GOVERN;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_PROPOSE;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_READ;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_RELEASE;
import static vn.taphuan.platform.security.Permissions.CERTIFICATE_SIGN;
import static vn.taphuan.platform.security.Permissions.CLASS_APPROVE;
import static vn.taphuan.platform.security.Permissions.CLASS_NOMINATE;
import static vn.taphuan.platform.security.Permissions.CLASS_PLAN;
import static vn.taphuan.platform.security.Permissions.CLASS_READ;
import static vn.taphuan.platform.security.Permissions.CLASS_TEACH;
import static vn.taphuan.platform.security.Permissions.CONTENT_ADAPT;
import static vn.taphuan.platform.security.Permissions.CONTENT_ADAPT_APPROVE;
import static vn.taphuan.platform.security.Permissions.CONTENT_EDIT;
import static vn.taphuan.platform.security.Permissions.CONTENT_READ;
import static vn.taphuan.platform.security.Permissions.CONTENT_REVIEW;
import static vn.taphuan.platform.security.Permissions.LEARN;
import static vn.taphuan.platform.security.Permissions.OPERATIONS;
import static vn.taphuan.platform.security.Permissions.PAPER_PRODUCE;
import static vn.taphuan.platform.security.Permissions.PAPER_READ;
import static vn.taphuan.platform.security.Permissions.UNIT_EDIT;
import static vn.taphuan.platform.security.Permissions.UNIT_READ;

import java.util.Set;

/** A role that somebody holds at a unit; it reaches what that unit reaches. Everybody is a trainee of the own unit. */
public enum Role {
    TRAINEE(LEARN),
    LECTURER(LEARN, CONTENT_READ, CLASS_TEACH),
    CENTRE_OFFICER(
            ACCOUNT_READ,
            ACCOUNT_CREATE,
            UNIT_READ,
            CONTENT_READ,
            CONTENT_ADAPT,
            CLASS_READ,
            CLASS_PLAN,
            ATTENDANCE_TAKE,
            PAPER_READ,
            PAPER_PRODUCE,
            CERTIFICATE_READ,
            CERTIFICATE_PROPOSE,
            CERTIFICATE_DESIGN),
    CENTRE_DIRECTOR(
            ACCOUNT_READ,
            UNIT_READ,
            CONTENT_READ,
            CONTENT_ADAPT_APPROVE,
            CLASS_READ,
            CLASS_APPROVE,
            PAPER_READ,
            CERTIFICATE_READ,
            CERTIFICATE_SIGN),
    /** May sign only under a recorded authorisation (facts T-15, T-33). */
    DEPUTY_DIRECTOR(
            ACCOUNT_READ,
            UNIT_READ,
            CONTENT_READ,
            CONTENT_ADAPT_APPROVE,
            CLASS_READ,
            CLASS_APPROVE,
            PAPER_READ,
            CERTIFICATE_READ,
            CERTIFICATE_SIGN),
    CHECKER(ACCOUNT_READ, CLASS_READ, PAPER_READ, CERTIFICATE_READ, CERTIFICATE_CHECK),
    /** Đầu mối của đơn vị: names people of the own commune or sector for classes, and sees those people only. */
    UNIT_OFFICER(ACCOUNT_READ, CLASS_NOMINATE),
    /** Thư ký điểm cầu: takes attendance at the places that he is assigned to, and sees those only. */
    SITE_CLERK(ATTENDANCE_TAKE),
    ORGANISER(
            ACCOUNT_READ,
            UNIT_READ,
            CONTENT_READ,
            CLASS_READ,
            CLASS_PLAN,
            CLASS_APPROVE,
            PAPER_READ,
            PAPER_PRODUCE,
            CERTIFICATE_READ,
            CERTIFICATE_PROPOSE,
            CERTIFICATE_RELEASE,
            CERTIFICATE_DESIGN,
            CERTIFICATE_GOVERN),
    CONTENT_AUTHOR(CONTENT_READ, CONTENT_EDIT),
    CONTENT_REVIEWER(CONTENT_READ, CONTENT_REVIEW),
    AUDITOR(ACCOUNT_READ, UNIT_READ, CONTENT_READ, CLASS_READ, PAPER_READ, CERTIFICATE_READ, AUDIT_READ),
    ADMINISTRATOR(ACCOUNT_READ, ACCOUNT_CREATE, ACCOUNT_ADMINISTER, UNIT_READ, UNIT_EDIT, OPERATIONS);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Whether only the province itself gives it: what is taught belongs to no unit below. */
    public boolean ofTheProvince() {
        return this == CONTENT_AUTHOR || this == CONTENT_REVIEWER;
    }

    public Set<String> permissions() {
        return permissions;
    }
}
