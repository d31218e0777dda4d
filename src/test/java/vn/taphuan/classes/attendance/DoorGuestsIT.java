package vn.taphuan.classes.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.DoorGuests.Holding;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Somebody who stands at the door and on no list is marked like all others, and becomes the person that he is, once. */
@DemoInstallation
class DoorGuestsIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    Enrolments enrolments;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    AttendedPeriods attended;

    @Autowired
    DoorGuests guests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext web;

    UnitId east;

    @BeforeEach
    void centre() {
        east = people.centre(1);
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aGuestIsMarkedAndHisMarksMoveToThePersonThatHeIs() {
        var of = today(10);
        var guest = guest(of, "Nông Văn Khách");
        mark(of, guest, Mark.PRESENT);
        var who = people.traineesOf(east, 9).getLast();

        assertThat(enrolments.of(of.id())).noneMatch(person -> person.account().equals(who));
        assertThat(guests.merge(guest, who, Holding.UNDECIDED)).isEqualTo(new MergeResult.Merged(1));

        assertThat(enrolments.of(of.id())).anyMatch(person -> person.account().equals(who));
        assertThat(attended.marks(of.id()).get(who)).containsEntry(first(of), Mark.PRESENT);
        assertThat(guests.of(of.id())).isEmpty();
        assertThat(sheets.open(first(of), null).orElseThrow().people()).noneMatch(Sheet.Line::guest);
        assertThat(guests.merge(guest, who, Holding.UNDECIDED)).as("once").isEqualTo(new MergeResult.NotNow());
        assertThat(audited("class.guest-merged")).isPositive();
    }

    @Test
    void contradictingMarksAreRefusedUntilSomebodySaysWhichHold() {
        var of = today(10);
        var guest = guest(of, "Lý Thị Trái");
        mark(of, guest, Mark.PRESENT);
        var person = enrolments.of(of.id()).getFirst();
        mark(of, person.id(), Mark.ABSENT);

        assertThat(guests.merge(guest, person.account(), Holding.UNDECIDED))
                .isEqualTo(new MergeResult.Contradicting(List.of(first(of)), false));
        assertThat(attended.marks(of.id()).get(person.account())).containsEntry(first(of), Mark.ABSENT);
        assertThat(guests.of(of.id())).hasSize(1);

        assertThat(guests.merge(guest, person.account(), Holding.GUEST)).isEqualTo(new MergeResult.Merged(1));
        assertThat(attended.marks(of.id()).get(person.account())).containsEntry(first(of), Mark.PRESENT);
    }

    @Test
    void marksOfThePersonHoldWhereThatIsChosen() {
        var of = today(10);
        var guest = guest(of, "Hà Văn Giữ");
        mark(of, guest, Mark.PRESENT);
        var person = enrolments.of(of.id()).getFirst();
        mark(of, person.id(), Mark.EXCUSED);
        assertThat(guests.merge(guest, person.account(), Holding.PERSON)).isEqualTo(new MergeResult.Merged(0));
        assertThat(attended.marks(of.id()).get(person.account())).containsEntry(first(of), Mark.EXCUSED);
    }

    @Test
    void ofTwoWhoMergeAtOnceOneDoes() throws Exception {
        var of = today(10);
        var guest = guest(of, "Đinh Hai Người");
        mark(of, guest, Mark.PRESENT);
        var person = enrolments.of(of.id()).getFirst().account();
        var results = AtOnce.run(6, i -> people.as("trungtam", () -> guests.merge(guest, person, Holding.GUEST)));
        assertThat(results).filteredOn(MergeResult.Merged.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(MergeResult.NotNow.class::isInstance).hasSize(5);
    }

    @Test
    void withoutASeatSomebodyWhoIsNotInTheClassIsNotMerged() {
        var of = today(3);
        var guest = guest(of, "Vi Hết Chỗ");
        var who = people.traineesOf(east, 9).getLast();
        assertThat(guests.merge(guest, who, Holding.UNDECIDED)).isEqualTo(new MergeResult.NoSeat());
        assertThat(guests.of(of.id())).hasSize(1);
        assertThat(guests.strike(guest, "Nhầm")).isTrue();
        assertThat(guests.strike(guest, "Nhầm")).isFalse();
        assertThat(guests.of(of.id())).isEmpty();
    }

    @Test
    void nobodyOfAnotherCentreAddsOrMerges() {
        var of = today(5);
        var guest = guest(of, "Triệu Kín");
        var who = enrolments.of(of.id()).getFirst().account();
        people.signIn("trungtamtay");
        assertThat(guests.of(of.id())).isEmpty();
        assertThatThrownBy(() -> guests.add(first(of), null, "A", "B", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> guests.merge(guest, who, Holding.GUEST)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> guests.strike(guest, "Vì thế")).isInstanceOf(AccessDeniedException.class);
        people.signIn("trungtam");
        AccountId far = people.traineesOf(people.centre(2), 1).getFirst();
        assertThatThrownBy(() -> guests.merge(guest, far, Holding.GUEST)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageKeepsWhatWasTypedAndLeadsBackToTheSheet() throws Exception {
        var of = today(5);
        var http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        var officer = people.authentication("trungtam");
        var address = "/attendance/" + first(of).value() + "/guest";
        http.perform(get(address).with(authentication(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Thêm người đến dự")));
        http.perform(post(address)
                        .with(authentication(officer))
                        .with(csrf())
                        .param("name", "Bế Văn Đến")
                        .param("unit", " ")
                        .param("phone", "0912"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Bế Văn Đến")))
                .andExpect(content().string(Matchers.containsString("0912")));
        http.perform(post(address)
                        .with(authentication(officer))
                        .with(csrf())
                        .param("name", "Bế Văn Đến")
                        .param("unit", "Xã Mẫu")
                        .param("phone", ""))
                .andExpect(redirectedUrl("/attendance/" + first(of).value()));
        http.perform(get("/api/attendance/sessions/" + first(of).value() + "/sheet")
                        .with(authentication(officer)))
                .andExpect(content().string(Matchers.containsString("Bế Văn Đến")))
                .andExpect(content().string(Matchers.containsString("Người đến dự · Xã Mẫu")));
    }

    private void mark(ClassDetail of, EnrolmentId line, Mark mark) {
        assertThat(sheets.mark(first(of), List.of(new MarkChange(line, 1, mark, 0)))
                        .saved())
                .hasSize(1);
    }

    /** Added by the officer of the centre, who stays signed in. */
    private EnrolmentId guest(ClassDetail of, String name) {
        people.signIn("trungtam");
        var added = guests.add(first(of), null, name, "Xã Mẫu", "0912 000 000");
        assertThat(guests.add(first(of), null, name, "Xã Mẫu", null)).isEqualTo(new AddGuestResult.KnownAlready());
        return ((AddGuestResult.Added) added).id();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }

    private static SessionId first(ClassDetail of) {
        return of.sessions().getFirst().id();
    }

    /** A running class held today with three people. */
    private ClassDetail today(int seats) {
        var hall = plans.room(east, "Cửa lớp " + System.nanoTime(), 60);
        var running = plans.running(plans.oneDay(east, LocalDate.now(clock), seats, List.of(), hall));
        SystemWork.as("test", () -> enrolments.enrol(running.id(), people.traineesOf(east, 3)));
        return running;
    }
}
