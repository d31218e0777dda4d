package vn.taphuan.classes.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.Outside;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.security.SystemWork;

/** An officer invites, a lecturer without an account answers behind the link, the officer sees it; links end as they should. */
@DemoInstallation
class InvitationsIT {

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    Invitations invitations;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    LecturerId guest;
    ClassDetail of;

    @BeforeEach
    void aClassWithAGuest() {
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        people.hire("giamdocmoi", people.centre(1), Role.CENTRE_DIRECTOR);
        guest = plans.lecturer(people.centre(1), "Khách Mẫu Mời", null);
        var room = plans.room(people.centre(1), "Phòng mời", 60);
        of = plans.stored(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(guest), room));
        people.signIn("trungtam");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aGuestAnswersBehindTheLinkAndMayChangeHisMind() throws Exception {
        var token = invite();
        var page = open(get("/answer/" + token));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Khách Mẫu Mời", "Tập huấn lịch sử Đảng bộ địa phương", "Phòng Phòng mời")
                .doesNotContain("hocvien");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getCookies()).isEmpty();

        assertThat(open(post("/answer/" + token).param("choice", "YES")).getRedirectedUrl())
                .isEqualTo("/answer/" + token + "?saved");
        assertThat(only().answer()).isEqualTo(new Answer(Answer.Choice.YES, null, List.of()));
        assertThat(only().state()).isEqualTo(InvitationSummary.State.ANSWERED);

        var other = session().date().plusDays(3);
        open(post("/answer/" + token)
                .param("choice", "OTHER_TIME")
                .param("words", " Hôm đó tôi họp ")
                .param("date", other.toString(), "", "")
                .param("half", "AFTERNOON", "MORNING", "MORNING"));
        assertThat(only().answer())
                .isEqualTo(new Answer(
                        Answer.Choice.OTHER_TIME,
                        "Hôm đó tôi họp",
                        List.of(new Answer.Proposal(other, HalfDay.AFTERNOON))));
        assertThat(invitations.of(guest)).hasSize(1);
        assertThat(SystemWork.call("test", () -> trail.about(guest.value())))
                .extracting(AuditTrail.Line::action)
                .contains("invitation.made", "invitation.answered");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        var token = invite();
        var page = open(post("/answer/" + token)
                .param("choice", "OTHER_TIME")
                .param("words", "Xin đổi")
                .param("date", "2020-01-01", "", "")
                .param("half", "AFTERNOON", "MORNING", "MORNING"));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("ít nhất một buổi khác", "Xin đổi", "2020-01-01");
        assertThat(open(post("/answer/" + token)).getContentAsString()).contains("chọn một câu trả lời");
        assertThat(only().state()).isEqualTo(InvitationSummary.State.WAITING);
    }

    @Test
    void onlyAHashOfTheLinkIsKept() {
        var token = invite();
        assertThat(token).hasSizeGreaterThanOrEqualTo(22);
        assertThat(jdbc.sql("select hex(token_hash) from class_invitation where session_id = ?")
                        .param(session().id().value())
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(SecretToken.hash(token).hex())
                .doesNotContain(token);
    }

    @Test
    void aWithdrawnAReplacedAndAnUnknownLinkAreTheSame() throws Exception {
        var first = invite();
        var second = invite();
        assertThat(open(get("/answer/" + first)).getStatus()).isEqualTo(404);
        assertThat(open(get("/answer/" + second)).getStatus()).isEqualTo(200);
        invitations.withdraw(session().id(), guest);
        assertThat(open(get("/answer/" + second)).getStatus()).isEqualTo(404);
        assertThat(open(post("/answer/" + second).param("choice", "YES")).getStatus())
                .isEqualTo(404);
        assertThat(open(get("/answer/khong-co")).getContentAsString()).contains("Lời mời này không còn");
        assertThat(only().state()).isEqualTo(InvitationSummary.State.WITHDRAWN);
    }

    @Test
    void anInvitationEndsWhenItsSessionMoves() throws Exception {
        var token = invite();
        open(post("/answer/" + token).param("choice", "YES"));
        var plan = of.content();
        var moved = Plans.moved(plan.sessions().getFirst(), plans.freeDay());
        plans.edit(of, Plans.with(plan, List.of(moved, plan.sessions().get(1))), null);
        assertThat(open(get("/answer/" + token)).getStatus()).isEqualTo(404);
        assertThat(invitations.of(of.id()))
                .extracting(InvitationSummary::state)
                .containsExactly(InvitationSummary.State.OUTDATED);
    }

    @Test
    void afterTheClosingDayTheAnswerStaysAndCanBeReadOnly() throws Exception {
        var token = invite();
        open(post("/answer/" + token).param("choice", "NO").param("words", "Bận"));
        jdbc.sql("update class_invitation set closes_on = '2026-01-01' where session_id = ?")
                .param(session().id().value())
                .update();
        assertThat(open(get("/answer/" + token)).getContentAsString())
                .contains("Đã hết hạn trả lời", "Không dạy được")
                .doesNotContain("<form");
        assertThat(open(post("/answer/" + token).param("choice", "YES")).getContentAsString())
                .contains("Hạn trả lời vừa hết");
        assertThat(only().answer()).isEqualTo(new Answer(Answer.Choice.NO, "Bận", List.of()));
    }

    @Test
    void whoOpensLinksByTheDozenWaits() throws Exception {
        MockHttpServletResponse last = null;
        for (int i = 0; i < 40; i++) {
            last = Outside.from("203.0.113.7", browser, get("/answer/doan-" + i));
        }
        assertThat(last).isNotNull();
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void theClosingDayLiesBetweenTodayAndTheSession() {
        var session = session();
        assertThat(invitations.invite(session.id(), guest, session.date().plusDays(1), false))
                .isEqualTo(new InviteResult.DayWrong());
        assertThat(invitations.invite(session.id(), guest, LocalDate.of(2020, 1, 1), false))
                .isEqualTo(new InviteResult.DayWrong());
        assertThat(invitations.invite(session.id(), guest, session.date(), true))
                .isEqualTo(new InviteResult.NoMail());
    }

    @Test
    void anotherCentreNeitherInvitesNorReads() {
        invite();
        SessionId session = session().id();
        people.signIn("trungtamtay");
        assertThat(invitations.of(of.id())).isEmpty();
        assertThat(invitations.of(guest)).isEmpty();
        assertThatThrownBy(() -> invitations.invite(session, guest, LocalDate.of(2030, 1, 1), false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.withdraw(session, guest)).isInstanceOf(AccessDeniedException.class);
        people.signIn("giamdocmoi");
        assertThat(invitations.of(of.id())).hasSize(1);
        assertThatThrownBy(() -> invitations.withdraw(session, guest)).isInstanceOf(AccessDeniedException.class);
    }

    private SessionDetail session() {
        return of.sessions().getFirst();
    }

    private String invite() {
        var session = session();
        return ((InviteResult.Made)
                        invitations.invite(session.id(), guest, session.date().minusDays(1), false))
                .token();
    }

    private InvitationSummary only() {
        var all = invitations.of(of.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        var response = Outside.open(browser, request);
        response.setCharacterEncoding("UTF-8");
        people.signIn("trungtam");
        return response;
    }
}
