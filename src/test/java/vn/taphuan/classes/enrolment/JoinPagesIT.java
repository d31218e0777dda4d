package vn.taphuan.classes.enrolment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** The light page of a class: one button, which may be pressed twice; a class of another centre is not found. */
@DemoInstallation
class JoinPagesIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    Intakes intakes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    WebApplicationContext web;

    MockMvc http;

    @BeforeEach
    void prepare() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void somebodyJoinsByTheShortAddressAndPressingAgainChangesNothing() throws Exception {
        var open = open(people.centre(1), "Trang ghi danh");
        var address = address(open);
        var me = people.authentication("hocvien");
        http.perform(get(address).with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-state=\"open\"")))
                .andExpect(content().string(containsString("Ghi danh")));
        for (int i = 0; i < 2; i++) {
            http.perform(post(address).with(authentication(me)).with(csrf())).andExpect(redirectedUrl(address));
        }
        http.perform(get(address).with(authentication(me)))
                .andExpect(content().string(containsString("data-state=\"enrolled\"")))
                .andExpect(content().string(not(containsString("id=\"join\""))));
    }

    @Test
    void withoutASeatOneWaitsAndMayStopWaiting() throws Exception {
        var open = open(people.centre(1), "Trang chờ");
        SystemWork.as("test", () -> enrolments.enrol(open.id(), people.traineesOf(people.centre(1), 1)));
        var address = address(open);
        var me = people.authentication("hocvien");
        http.perform(get(address).with(authentication(me)))
                .andExpect(content().string(containsString("data-state=\"full\"")));
        http.perform(post(address).with(authentication(me)).with(csrf()));
        http.perform(get(address).with(authentication(me)))
                .andExpect(content().string(containsString("data-state=\"waiting\"")))
                .andExpect(content().string(containsString("thứ 1")));
        http.perform(post(address + "/leave").with(authentication(me)).with(csrf()))
                .andExpect(redirectedUrl(address));
        http.perform(get(address).with(authentication(me)))
                .andExpect(content().string(containsString("data-state=\"full\"")));
    }

    @Test
    void aClassOfAnotherCentreIsNotFoundAndWithoutTheTokenNothingHappens() throws Exception {
        var foreign = address(open(people.centre(2), "Trang lạ"));
        var me = people.authentication("hocvien");
        http.perform(get(foreign).with(authentication(me))).andExpect(status().isNotFound());
        http.perform(get("/join/khongco").with(authentication(me))).andExpect(status().isNotFound());
        http.perform(post(foreign).with(authentication(me))).andExpect(status().isForbidden());
    }

    private String address(ClassDetail of) {
        return SystemWork.call(
                "test", () -> "/join/" + intakes.of(of.id()).orElseThrow().code());
    }

    /** With one seat. */
    private ClassDetail open(UnitId centre, String venue) {
        return plans.open(plans.oneDay(centre, plans.freeDay(), 1, List.of(), plans.room(centre, venue, 100)));
    }
}
