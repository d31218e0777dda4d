package vn.taphuan.classes.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.people.Role;

/** Who runs a class is entered by its centre; the second of two who do it at once is told. */
@DemoInstallation
class ClassStaffIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    ClassStaff staff;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCentreNamesWhoRunsTheClassByPersonAndByName() {
        var of = plans.stored(plans.oneDay(people.centre(1), plans.freeDay(), 30, List.of()));
        people.signIn("trungtam");
        assertThat(staff.of(of.id())).contains(StaffContent.NOBODY);
        var account = people.id("giamdoc");
        var content = new StaffContent(
                "Thường trực Đảng ủy",
                "Hội Mẫu C",
                List.of(
                        new StaffMember(Duty.MONITOR, null, "Nông  Thị Mẫu", " "),
                        new StaffMember(Duty.HEAD, account, "Hoàng Văn Mẫu Thành", "Giám đốc")));
        assertThat(staff.change(of.id(), StaffContent.NOBODY, content)).isEqualTo(new SaveStaffResult.Stored());
        var stored = staff.of(of.id()).orElseThrow();
        assertThat(stored.members()).extracting(StaffMember::duty).containsExactly(Duty.HEAD, Duty.MONITOR);
        assertThat(stored.members().getLast().name()).isEqualTo("Nông Thị Mẫu");
        assertThat(stored.members().getLast().title()).isNull();

        assertThat(staff.change(of.id(), StaffContent.NOBODY, content))
                .as("what somebody else has changed is not overwritten")
                .isInstanceOf(SaveStaffResult.Changed.class);
        assertThat(staff.change(
                        of.id(),
                        stored,
                        new StaffContent(null, null, List.of(new StaffMember(Duty.CLERK, null, " ", null)))))
                .isEqualTo(new SaveStaffResult.NameMissing(1));
        assertThat(staff.change(of.id(), stored, StaffContent.NOBODY)).isEqualTo(new SaveStaffResult.Stored());
        assertThat(staff.of(of.id())).contains(StaffContent.NOBODY);
    }

    @Test
    void anotherCentreNeitherSeesNorChangesIt() {
        var of = plans.stored(plans.oneDay(people.centre(1), plans.freeDay(), 30, List.of()));
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        people.signIn("trungtamtay");
        assertThat(staff.of(of.id())).isEmpty();
        assertThatThrownBy(() -> staff.change(of.id(), StaffContent.NOBODY, StaffContent.NOBODY))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn("trungtam");
        var stranger = people.traineesOf(people.centre(2), 1).getFirst();
        assertThatThrownBy(() -> staff.change(
                        of.id(),
                        StaffContent.NOBODY,
                        new StaffContent(null, null, List.of(new StaffMember(Duty.HEAD, stranger, "Người lạ", null)))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
