package vn.taphuan.classes.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

@DemoInstallation
class AttendanceIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    AttendedPeriods attended;

    @Autowired
    SiteClerks clerks;

    @Autowired
    AuditTrail trail;

    @Autowired
    WebApplicationContext web;

    @Autowired
    Clock clock;

    MockMvc http;
    UnitId east;
    UnitId west;

    @BeforeEach
    void prepare() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        east = people.centre(1);
        west = people.centre(2);
        people.hire("trungtamtay", west, Role.CENTRE_OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** A running class held today at two places, with eight people, four at each. */
    private ClassDetail today() {
        var hall = plans.room(east, "Hội trường " + System.nanoTime(), 60);
        var site = plans.room(east, "Điểm cầu " + System.nanoTime(), 60);
        var running = plans.running(plans.oneDay(east, LocalDate.now(clock), 40, List.of(), hall, site));
        SystemWork.as("test", () -> {
            enrolments.enrol(running.id(), people.traineesOf(east, 8));
            enrolments.of(running.id()).stream()
                    .limit(4)
                    .forEach(person -> enrolments.move(
                            person.id(), running.places().getLast().id()));
        });
        return running;
    }

    private static SessionId first(ClassDetail of) {
        return of.sessions().getFirst().id();
    }

    @Test
    void marksAreStoredTheHigherNumberHoldsAndRepetitionChangesNothing() {
        var of = today();
        people.signIn("trungtam");
        var line = sheets.open(first(of), null).orElseThrow().people().getFirst();
        assertThat(line.seq()).isZero();
        var late = new MarkChange(line.enrolment(), 2, Mark.LATE, 1);
        var saved = sheets.mark(first(of), List.of(late)).saved().getFirst();
        assertThat(saved.mark()).isEqualTo(Mark.LATE);
        var again = sheets.mark(first(of), List.of(late)).saved().getFirst();
        assertThat(again).isEqualTo(saved);
        var older = new MarkChange(line.enrolment(), 1, Mark.ABSENT, 0);
        assertThat(sheets.mark(first(of), List.of(older)).saved()).containsExactly(saved);
        var sameNumber = new MarkChange(line.enrolment(), 2, Mark.ABSENT, 0);
        assertThat(sheets.mark(first(of), List.of(sameNumber)).saved()).containsExactly(saved);
        sheets.mark(first(of), List.of(new MarkChange(line.enrolment(), 3, null, 0)));
        assertThat(sheets.open(first(of), null)
                        .orElseThrow()
                        .people()
                        .getFirst()
                        .mark())
                .isNull();
        var audited = SystemWork.call("test", () -> trail.about(line.enrolment().value()));
        assertThat(audited).hasSize(2).allMatch(entry -> entry.action().equals("attendance.marked"));
        assertThat(audited.getLast().subject()).isEqualTo(line.name());
        assertThat(audited.getLast().changes())
                .contains(new AuditTrail.Change("mark", "", "LATE"), new AuditTrail.Change("missedPeriods", "0", "1"));
    }

    @Test
    void aNumberFarAheadOfTheSheetIsRefusedSoThatEveryMarkCanBeCorrected() {
        var of = today();
        people.signIn("trungtam");
        var line = sheets.open(first(of), null).orElseThrow().people().getFirst();
        for (long seq : new long[] {Long.MAX_VALUE, 1L << 53, 1_000_000}) {
            var ahead = sheets.mark(first(of), List.of(new MarkChange(line.enrolment(), seq, Mark.ABSENT, 0)));
            assertThat(ahead.saved()).isEmpty();
            assertThat(ahead.refused())
                    .containsExactly(new MarksOutcome.Refused(line.enrolment(), MarksOutcome.Reason.WRONG_MARK));
        }
        assertThat(sheets.mark(first(of), List.of(new MarkChange(line.enrolment(), 5000, Mark.PRESENT, 0)))
                        .saved())
                .hasSize(1);
    }

    @Test
    void presentCountsAllLateAllButTheMissedExcusedAndAbsentNone() {
        var of = today();
        people.signIn("trungtam");
        var lines = sheets.open(first(of), null).orElseThrow().people();
        sheets.mark(
                first(of),
                List.of(
                        new MarkChange(lines.get(0).enrolment(), 1, Mark.PRESENT, 0),
                        new MarkChange(lines.get(1).enrolment(), 1, Mark.LATE, 1),
                        new MarkChange(lines.get(2).enrolment(), 1, Mark.EXCUSED, 0),
                        new MarkChange(lines.get(3).enrolment(), 1, Mark.ABSENT, 0)));
        var ordered = enrolments.of(of.id());
        var counted = attended.of(of.id());
        assertThat(ordered.stream().map(person -> counted.get(person.account()).attended()))
                .startsWith(4, 3, 0, 0, 0);
        assertThat(counted.values()).allMatch(person -> person.total() == 8);
    }

    @Test
    void namesAreSortedByGivenNameInTheVietnameseAlphabet() {
        var of = today();
        people.signIn("trungtam");
        var names = sheets.open(first(of), null).orElseThrow().people().stream()
                .map(Sheet.Line::name)
                .toList();
        assertThat(names).isSortedAccordingTo(VietnameseNames.comparator());
        assertThat(VietnameseNames.comparator().compare("Nguyễn Văn Đức", "Trần Thị Dung"))
                .isPositive();
        assertThat(List.of("Lê Ân", "Lê An", "Lê Ăn").stream().sorted(VietnameseNames.comparator()))
                .containsExactly("Lê An", "Lê Ăn", "Lê Ân");
    }

    @Test
    void twoClerksAtOnceLoseNothing() throws Exception {
        var of = today();
        people.signIn("trungtam");
        var lines = sheets.open(first(of), null).orElseThrow().people();
        AtOnce.run(
                8,
                i -> people.as(
                        "trungtam",
                        () -> sheets.mark(
                                first(of),
                                lines.stream()
                                        .sorted(
                                                i % 2 == 0
                                                        ? Comparator.comparing(Sheet.Line::name)
                                                        : Comparator.comparing(Sheet.Line::name)
                                                                .reversed())
                                        .map(line -> new MarkChange(
                                                line.enrolment(), i + 1L, i == 7 ? Mark.PRESENT : Mark.ABSENT, 0))
                                        .toList())));
        assertThat(sheets.open(first(of), null).orElseThrow().people())
                .allMatch(line -> line.seq() == 8 && line.mark() == Mark.PRESENT);
    }

    @Test
    void aClerkSeesAndMarksTheOwnPlacesAlone() {
        var of = today();
        people.signIn("thuky");
        assertThat(sheets.open(first(of), null)).isEmpty();
        assertThat(sheets.keeps(first(of))).isFalse();
        assertThat(clerks.mySessions()).noneMatch(session -> session.id().equals(first(of)));
        assertThatThrownBy(() -> sheets.mark(first(of), List.of())).isInstanceOf(AccessDeniedException.class);
        var site = of.places().getLast();
        people.as("trungtam", () -> {
            clerks.assign(site.id(), people.id("thuky"));
            return true;
        });
        var sheet = sheets.open(first(of), null).orElseThrow();
        assertThat(sheet.people()).hasSize(4).allMatch(line -> line.place().equals(site.name()));
        assertThat(sheet.places()).extracting(place -> place.id()).containsExactly(site.id());
        assertThat(sheets.open(first(of), of.places().getFirst().id())).isEmpty();
        assertThat(clerks.mySessions()).anyMatch(session -> session.id().equals(first(of)));
        var all = people.as(
                "trungtam", () -> sheets.open(first(of), null).orElseThrow().people());
        var elsewhere = all.stream()
                .filter(line -> !line.place().equals(site.name()))
                .findFirst()
                .orElseThrow();
        var outcome = sheets.mark(
                first(of),
                List.of(
                        new MarkChange(elsewhere.enrolment(), 1, Mark.PRESENT, 0),
                        new MarkChange(sheet.people().getFirst().enrolment(), 1, Mark.PRESENT, 0)));
        assertThat(outcome.saved()).hasSize(1);
        assertThat(outcome.refused())
                .containsExactly(new MarksOutcome.Refused(elsewhere.enrolment(), MarksOutcome.Reason.NOT_ON_SHEET));
        people.as("trungtam", () -> {
            clerks.dismiss(site.id(), people.id("thuky"));
            return true;
        });
        assertThat(sheets.open(first(of), null)).isEmpty();
    }

    @Test
    void anotherCentresOfficerFindsNoSheet() {
        var of = today();
        people.signIn("trungtamtay");
        assertThat(sheets.open(first(of), null)).isEmpty();
        assertThat(sheets.keeps(first(of))).isFalse();
        assertThat(sheets.marked(List.of(first(of)))).isEmpty();
        assertThat(attended.of(of.id())).isEmpty();
        assertThat(attended.marks(of.id())).isEmpty();
        assertThat(clerks.of(of.id())).isEmpty();
        assertThatThrownBy(() -> sheets.mark(first(of), List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clerks.assign(of.places().getFirst().id(), new AccountId(east.value())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clerks.dismiss(of.places().getFirst().id(), new AccountId(east.value())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSheetIsClosedBeforeTheDayAndAfterTheClass() {
        var later = plans.running(
                plans.oneDay(east, plans.freeDay(), 40, List.of(), plans.room(east, "Sau " + System.nanoTime(), 60)));
        SystemWork.as("test", () -> enrolments.enrol(later.id(), people.traineesOf(east, 1)));
        people.signIn("trungtam");
        var sheet = sheets.open(first(later), null).orElseThrow();
        assertThat(sheet.editable()).isFalse();
        var refused = sheets.mark(
                first(later), List.of(new MarkChange(sheet.people().getFirst().enrolment(), 1, Mark.PRESENT, 0)));
        assertThat(refused.refused())
                .extracting(MarksOutcome.Refused::reason)
                .containsExactly(MarksOutcome.Reason.SHEET_CLOSED);
        var of = today();
        classes.assess(of.id());
        assertThat(sheets.open(first(of), null).orElseThrow().editable()).isTrue();
        classes.finish(of.id());
        assertThat(sheets.open(first(of), null).orElseThrow().editable()).isFalse();
    }

    @Test
    void theApiGivesTheSheetAndTakesMarks() throws Exception {
        var of = today();
        var officer = authentication(people.authentication("trungtam"));
        var address = "/api/attendance/sessions/" + first(of).value();
        var enrolment = people.as(
                        "trungtam",
                        () -> sheets.open(first(of), null).orElseThrow().people())
                .getFirst()
                .enrolment()
                .value();
        http.perform(get(address + "/sheet").with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.session", is(first(of).value().toString())))
                .andExpect(jsonPath("$.halfDay", is("MORNING")))
                .andExpect(jsonPath("$.date", is(LocalDate.now(clock).toString())))
                .andExpect(jsonPath("$.periods", is(4)))
                .andExpect(jsonPath("$.editable", is(true)))
                .andExpect(jsonPath("$.logKey", hasLength(43)))
                .andExpect(
                        jsonPath("$.account", is(people.id("trungtam").value().toString())))
                .andExpect(jsonPath("$.people", hasSize(8)))
                .andExpect(jsonPath("$.people[0]", hasEntry("mark", null)));
        http.perform(get(address + "/sheet")
                        .param("place", of.places().getLast().id().value().toString())
                        .with(officer))
                .andExpect(jsonPath("$.people", hasSize(4)));
        var body = "{\"marks\":[{\"enrolment\":\"%s\",\"seq\":1,\"mark\":\"LATE\",\"missedPeriods\":2}]}"
                .formatted(enrolment);
        http.perform(post(address + "/marks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(officer))
                .andExpect(status().isForbidden());
        http.perform(post(address + "/marks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(officer)
                        .with(csrf().asHeader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saved[0].mark", is("LATE")))
                .andExpect(jsonPath("$.saved[0].missedPeriods", is(2)))
                .andExpect(jsonPath("$.saved[0].seq", is(1)))
                .andExpect(jsonPath("$.saved[0].savedAt").isString())
                .andExpect(jsonPath("$.refused", hasSize(0)));
    }

    @Test
    void whatIsNoListOfMarksIsABadRequest() throws Exception {
        var address = "/api/attendance/sessions/" + first(today()).value() + "/marks";
        var officer = authentication(people.authentication("trungtam"));
        for (var body : List.of("{}", "{\"marks\":null}", "{\"marks\":[null]}", "{\"marks\":[{\"seq\":1}]}", "{")) {
            http.perform(post(address)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(officer)
                            .with(csrf().asHeader()))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void theApiAndThePageHideSheetsFromOthers() throws Exception {
        var of = today();
        var address = "/api/attendance/sessions/" + first(of).value();
        for (var userName : List.of("trungtamtay", "thuky")) {
            var stranger = authentication(people.authentication(userName));
            http.perform(get(address + "/sheet").with(stranger)).andExpect(status().isNotFound());
            http.perform(post(address + "/marks")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"marks\":[]}")
                            .with(stranger)
                            .with(csrf().asHeader()))
                    .andExpect(status().isNotFound());
            http.perform(get("/attendance/" + first(of).value()).with(stranger)).andExpect(status().isNotFound());
        }
        var officer = authentication(people.authentication("trungtam"));
        http.perform(get("/api/attendance/sessions/not-an-id/sheet").with(officer))
                .andExpect(status().isNotFound());
        http.perform(get("/attendance/not-an-id").with(officer)).andExpect(status().isNotFound());
        http.perform(get("/attendance/" + first(of).value()).with(officer)).andExpect(status().isOk());
        var trainee = authentication(people.authentication("hocvien"));
        http.perform(get("/attendance/" + first(of).value()).with(trainee)).andExpect(status().isForbidden());
        http.perform(get(address + "/sheet").with(trainee)).andExpect(status().isNotFound());
    }

    @Test
    void theKeyOfADeviceIsTheSameForOnePersonAndAnotherForTheNext() {
        var of = today();
        people.hire("trungtamhai", east, Role.CENTRE_OFFICER);
        var one = people.as(
                "trungtam", () -> sheets.open(first(of), null).orElseThrow().logKey());
        var again = people.as(
                "trungtam", () -> sheets.open(first(of), null).orElseThrow().logKey());
        var other = people.as(
                "trungtamhai", () -> sheets.open(first(of), null).orElseThrow().logKey());
        assertThat(again).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }
}
