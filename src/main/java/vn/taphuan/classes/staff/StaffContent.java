package vn.taphuan.classes.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a class, beside who advises and who directs, which stand in its plan.
 *
 * @param openedBy who opens it (khai giảng, fact S4-03); none for the centre that holds it
 * @param coOrganisers who holds it together with the centre
 */
public record StaffContent(
        @Nullable String openedBy, @Nullable String coOrganisers, List<StaffMember> members) {

    public static final StaffContent NOBODY = new StaffContent(null, null, List.of());

    public StaffContent {
        members = List.copyOf(members);
    }
}
