package vn.taphuan.classes.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.taphuan.people.TestPeople.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.RealInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.CentrePeople;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.AddGuestResult;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.DoorGuests;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.attendance.MarksOutcome;
import vn.taphuan.classes.attendance.Sheet;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.pdf.PdfWords;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.time.SettableClock;

/** A morning from before it opens until after it has ended, by a clock that the test sets: half past seven until half past eleven. */
@RealInstallation
class CheckInIT {

    private static final Instant START = Instant.parse("2026-11-24T00:42:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    TestPeople people;

    @Autowired
    Plans plans;

    @Autowired
    Enrolments enrolments;

    @Autowired
    TrainingClasses classes;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    SiteClerks clerks;

    @Autowired
    CheckIns checkIns;

    @Autowired
    CheckInScreens screens;

    @Autowired
    Cards cards;

    @Autowired
    DoorGuests guests;

    @Autowired
    CardSheets printer;

    @Autowired
    CheckInSecret secret;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    WebApplicationContext web;

    private static CentrePeople centre;
    private static SignedIn clerk;

    MockMvc http;
    ClassDetail of;

    @BeforeEach
    void aRunningClassAtTwoPlacesToday() {
        clock.set(START);
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        if (centre == null) {
            centre = CentrePeople.hired(people, "Trung tâm Đông", "Nông Thị Mẫu", 9);
            clerk = people.with(Role.SITE_CLERK, centre.id());
        }
        var hall = plans.room(centre.id(), "Hội trường " + System.nanoTime(), 60);
        var site = plans.room(centre.id(), "Điểm cầu " + System.nanoTime(), 60);
        of = plans.running(plans.oneDay(centre.id(), DAY, 40, List.of(), hall, site));
        SystemWork.as("test", () -> {
            enrolments.enrol(of.id(), centre.accounts(8));
            enrolments.of(of.id()).forEach(person -> {
                int number = accounts().indexOf(person.account());
                var place = number < 4 ? of.places().getFirst() : of.places().getLast();
                enrolments.move(person.id(), place.id());
            });
        });
    }

    private static List<AccountId> accounts() {
        return centre.accounts(9);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static RequestPostProcessor by(SignedIn person) {
        return authentication(new SignedInAuthentication(person));
    }

    private SessionId morning() {
        return of.sessions().getFirst().id();
    }

    private HallScreen screen(PlaceDetail place) {
        return as(centre.officer(), () -> screens.show(morning(), place.id()).orElseThrow());
    }

    private HallScreen screen() {
        return screen(of.places().getFirst());
    }

    private CheckInResult scan(int number, String token) {
        return as(centre.trainees().get(number), () -> checkIns.byToken(token, null));
    }

    private CheckInResult type(int number, String code) {
        return as(centre.trainees().get(number), () -> checkIns.byCode(code));
    }

    private EnrolmentId line(int number) {
        return centre.line(enrolments, of, number);
    }

    private Sheet.Line onSheet(int number) {
        return centre.onSheet(sheets, morning(), line(number));
    }

    private int checkedIn() {
        return jdbc.sql("select count(*) from class_check_in where session_id = ?")
                .param(morning().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void onePersonTwentyTimesAtOnceIsCheckedInOnce() throws Exception {
        var shown = screen();
        var results = AtOnce.run(20, i -> i % 2 == 0 ? scan(0, shown.token()) : type(0, shown.code()));
        assertThat(results)
                .allMatch(result ->
                        result instanceof CheckInResult.CheckedIn || result instanceof CheckInResult.TooManyTries);
        assertThat(results.stream().filter(result -> result instanceof CheckInResult.CheckedIn done && !done.again()))
                .hasSize(1);
        assertThat(checkedIn()).isEqualTo(1);
        assertThat(onSheet(0).mark()).isEqualTo(Mark.PRESENT);
        var audited = SystemWork.call("test", () -> trail.about(line(0).value()));
        assertThat(audited)
                .extracting(AuditTrail.Line::action)
                .containsExactlyInAnyOrder("attendance.checked-in", "attendance.marked");
    }

    @Test
    void manyPeopleAtOnceAreAllOnRecord() throws Exception {
        var hall = screen();
        var site = screen(of.places().getLast());
        AtOnce.run(16, i -> scan(i % 8, (i % 8 < 4 ? hall : site).token()));
        assertThat(checkedIn()).isEqualTo(8);
        assertThat(screen().checkedIn()).isEqualTo(4);
        assertThat(screen().expected()).isEqualTo(4);
        assertThat(IntStream.range(0, 8).mapToObj(this::onSheet)).allMatch(line -> line.mark() == Mark.PRESENT);
    }

    @Test
    void whoComesTwiceHearsWhenHeCameFirst() {
        var first = (CheckInResult.CheckedIn) scan(0, screen().token());
        assertThat(first.at()).isEqualTo(START);
        clock.forward(Duration.ofMinutes(50));
        var again = (CheckInResult.CheckedIn) scan(0, screen().token());
        assertThat(again.again()).isTrue();
        assertThat(again.at()).isEqualTo(START);
        clock.forward(Duration.ofHours(6));
        assertThat(as(centre.trainees().get(0), () -> checkIns.mine(morning()).orElseThrow())
                        .at())
                .isEqualTo(START);
        assertThat(as(centre.trainees().get(1), () -> checkIns.mine(morning()))).isEmpty();
    }

    @Test
    void theTwoCodesBeforeAreAcceptedAndOlderOnesAreToldFromForgedOnes() {
        var shown = screen();
        clock.forward(Duration.ofSeconds(60));
        assertThat(scan(0, shown.token())).isInstanceOf(CheckInResult.CheckedIn.class);
        assertThat(type(1, shown.code())).isInstanceOf(CheckInResult.CheckedIn.class);
        clock.forward(Duration.ofSeconds(30));
        assertThat(scan(2, shown.token())).isEqualTo(new CheckInResult.Replaced());
        assertThat(type(2, shown.code())).isEqualTo(new CheckInResult.Replaced());
        var forged = (shown.token().charAt(10) == 'A' ? "B" : "A");
        assertThat(scan(
                        2,
                        shown.token().substring(0, 10) + forged + shown.token().substring(11)))
                .isEqualTo(new CheckInResult.Unknown());
        assertThat(scan(2, "khong-phai-ma")).isEqualTo(new CheckInResult.Unknown());
        assertThat(type(2, "1234")).isEqualTo(new CheckInResult.Unknown());
        assertThat(onSheet(2).mark()).isNull();
        assertThat(scan(2, screen().token())).as("nothing was spoiled").isInstanceOf(CheckInResult.CheckedIn.class);
    }

    @Test
    void tooEarlySpoilsNothingAndTooLateIsSaid() {
        clock.set(Instant.parse("2026-11-23T23:29:59Z"));
        var early = (CheckInResult.TooEarly) scan(0, screen().token());
        assertThat(early.opens()).isEqualTo(Instant.parse("2026-11-23T23:30:00Z"));
        assertThat(type(0, screen().code())).isInstanceOf(CheckInResult.TooEarly.class);
        assertThat(screen().phase()).isEqualTo(HallScreen.Phase.BEFORE);
        assertThat(onSheet(0).seq()).isZero();
        clock.set(Instant.parse("2026-11-23T23:30:00Z"));
        assertThat(screen().phase()).isEqualTo(HallScreen.Phase.OPEN);
        assertThat(scan(0, screen().token())).isInstanceOf(CheckInResult.CheckedIn.class);
        var last = screen();
        clock.set(Instant.parse("2026-11-24T04:30:00Z"));
        assertThat(screen().phase()).isEqualTo(HallScreen.Phase.OVER);
        assertThat(scan(1, screen().token())).isInstanceOf(CheckInResult.TooLate.class);
        assertThat(scan(1, last.token())).isInstanceOf(CheckInResult.TooLate.class);
        assertThat(scan(0, last.token())).isInstanceOf(CheckInResult.CheckedIn.class);
    }

    @Test
    void whoIsNotOnTheListOrOfAnotherPlaceIsToldSo() {
        assertThat(scan(8, screen().token())).isInstanceOf(CheckInResult.NotOnList.class);
        assertThat(type(8, screen().code())).isInstanceOf(CheckInResult.NotOnList.class);
        var elsewhere = (CheckInResult.OfAnotherPlace)
                scan(0, screen(of.places().getLast()).token());
        assertThat(elsewhere.ownPlace()).isEqualTo(of.places().getFirst().name());
        assertThat(checkedIn()).isZero();
    }

    @Test
    void aClassThatIsOverTakesNobody() {
        var shown = screen();
        SystemWork.as("test", () -> classes.assess(of.id()));
        assertThat(scan(0, shown.token())).isInstanceOf(CheckInResult.ClassClosed.class);
        assertThat(screen().phase()).isEqualTo(HallScreen.Phase.CLOSED);
    }

    @Test
    void aClerksMarkIsNeverChangedAlsoNotByOneThatComesLater() {
        as(centre.officer(), () -> sheets.mark(morning(), List.of(new MarkChange(line(0), 1, Mark.LATE, 1))));
        var done = (CheckInResult.CheckedIn) scan(0, screen().token());
        assertThat(done.mark()).isEqualTo(Mark.LATE);
        assertThat(onSheet(0).mark()).isEqualTo(Mark.LATE);
        scan(1, screen().token());
        var offline = as(
                centre.officer(), () -> sheets.mark(morning(), List.of(new MarkChange(line(1), 1, Mark.EXCUSED, 0))));
        assertThat(offline.saved()).extracting(MarksOutcome.Saved::mark).containsExactly(Mark.EXCUSED);
        assertThat(onSheet(1).mark()).as("made while the line was away").isEqualTo(Mark.EXCUSED);
        as(
                centre.officer(),
                () -> sheets.mark(
                        morning(),
                        List.of(new MarkChange(line(2), 1, Mark.ABSENT, 0), new MarkChange(line(2), 2, null, 0))));
        scan(2, screen().token());
        assertThat(onSheet(2).mark()).as("taken back before").isEqualTo(Mark.PRESENT);
        assertThat(onSheet(2).seq()).isEqualTo(2);
    }

    @Test
    void guessingIsSlowedAndTheRightCodeWorksAMinuteLater() {
        for (int i = 0; i < 10; i++) {
            assertThat(type(3, "0000 000" + i)).isInstanceOf(CheckInResult.Unknown.class);
        }
        assertThat(type(3, screen().code())).isEqualTo(new CheckInResult.TooManyTries());
        assertThat(type(0, screen().code())).as("others").isInstanceOf(CheckInResult.CheckedIn.class);
        clock.forward(Duration.ofMinutes(1));
        assertThat(type(3, screen().code())).isInstanceOf(CheckInResult.CheckedIn.class);
    }

    @Test
    void whoScannedInTimeMaySignInInPeaceAndNobodyElse() throws Exception {
        var token = screen().token();
        var browser = new MockHttpSession();
        http.perform(get("/checkin/" + token).session(browser))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", endsWith("/checkin/go/" + token)));
        http.perform(get("/checkin/go/" + token).session(browser))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/login")));
        clock.forward(Duration.ofMinutes(6));
        var one = by(centre.trainees().get(0));
        var other = by(centre.trainees().get(1));
        http.perform(get("/checkin/go/" + token).session(browser).with(one))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"check-in\"")));
        http.perform(get("/checkin/go/" + token).with(other))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-state=\"replaced\"")));
        http.perform(post("/checkin/go/" + token).with(other).with(csrf()))
                .andExpect(content().string(containsString("data-state=\"replaced\"")));
        http.perform(post("/checkin/go/" + token).session(browser).with(one)).andExpect(status().isForbidden());
        for (int tap = 0; tap < 2; tap++) {
            http.perform(post("/checkin/go/" + token).session(browser).with(one).with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(header().string(
                                    "Location",
                                    endsWith("/checkin/done/" + morning().value())));
        }
        http.perform(get("/checkin/done/" + morning().value()).with(one))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã điểm danh 07:48")));
        http.perform(get("/checkin/done/" + morning().value()).with(other)).andExpect(status().isNotFound());
    }

    @Test
    void patienceEnds() throws Exception {
        var token = screen().token();
        var browser = new MockHttpSession();
        http.perform(get("/checkin/" + token).session(browser));
        clock.forward(CheckIns.PATIENCE.plusSeconds(1));
        http.perform(get("/checkin/go/" + token)
                        .session(browser)
                        .with(by(centre.trainees().get(0))))
                .andExpect(content().string(containsString("data-state=\"replaced\"")));
    }

    @Test
    void eachHindranceHasItsOwnWords() throws Exception {
        var shown = screen();
        var one = by(centre.trainees().get(0));
        http.perform(post("/checkin").param("code", "1").with(one).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Không có mã này")));
        http.perform(get("/checkin/go/" + screen(of.places().getLast()).token()).with(one))
                .andExpect(content()
                        .string(containsString("Nơi học của đồng chí là "
                                + of.places().getFirst().name())));
        http.perform(get("/checkin/go/" + shown.token())
                        .with(by(centre.trainees().get(8))))
                .andExpect(content().string(containsString("Đồng chí chưa có tên trong lớp này")));
        http.perform(post("/checkin").param("code", shown.code()).with(one).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void screensAreForThoseWhoKeepTheSheetThere() throws Exception {
        var place = of.places().getFirst().id();
        for (var stranger : List.of(centre.stranger(), clerk)) {
            TestPeople.actAs(stranger);
            assertThat(screens.of(morning())).isEmpty();
            assertThat(screens.show(morning(), place)).isEmpty();
            assertThat(cards.fingerprints(morning())).isEmpty();
            assertThat(cards.scanned(morning(), List.of(line(0)))).isZero();
        }
        assertThat(as(centre.stranger(), () -> cards.of(of.id()))).isEmpty();
        assertThatThrownBy(() -> cards.of(of.id())).as("a clerk").isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.clearContext();
        var address = "/checkin/screen/" + morning().value() + "/" + place.value();
        var desk = by(centre.officer());
        http.perform(get(address).with(desk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(screen().code())));
        http.perform(get("/api" + address).with(desk))
                .andExpect(jsonPath("$.phase").value("OPEN"))
                .andExpect(jsonPath("$.code").value(screen().code()));
        http.perform(get(address).with(by(centre.stranger()))).andExpect(status().isNotFound());
        http.perform(get(address).with(by(centre.trainees().get(0)))).andExpect(status().isForbidden());
        http.perform(get("/api" + address).with(by(centre.trainees().get(0)))).andExpect(status().isForbidden());
        http.perform(get(address)).andExpect(status().is3xxRedirection());
        as(centre.officer(), () -> {
            clerks.assign(of.places().getLast().id(), clerk.account());
            return true;
        });
        TestPeople.actAs(clerk);
        assertThat(screens.of(morning()))
                .extracting(Hall::place)
                .containsExactly(of.places().getLast().id());
        assertThat(screens.show(morning(), place)).isEmpty();
        assertThat(cards.fingerprints(morning())).hasSize(4);
        assertThat(cards.scanned(morning(), List.of(line(0), line(5), line(5)))).isEqualTo(1);
        assertThat(cards.scanned(morning(), List.of(line(5)))).isZero();
        assertThatThrownBy(() -> as(centre.trainees().get(0), () -> cards.fingerprints(morning())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void cardsArePrintedTenOnAPageAndKnownAgain() throws Exception {
        var printed = as(centre.officer(), () -> cards.of(of.id()));
        assertThat(printed).hasSize(8);
        var names = SystemWork.call("test", () -> enrolments.of(of.id())).stream()
                .map(person -> person.fullName())
                .toList();
        assertThat(printed).extracting(Card::name).containsExactlyElementsOf(names);
        var prints = as(centre.officer(), () -> cards.fingerprints(morning()));
        assertThat(prints.get(line(0)))
                .isEqualTo(HallTokens.fingerprint(secret.tokens().card(line(0))));
        var many = IntStream.range(0, 21).mapToObj(i -> printed.get(i % 8)).toList();
        var pages = new StringBuilder();
        PdfWords.read(
                printer.print(many, "https://taphuan.example.vn"),
                page -> pages.append('\f').append(page),
                () -> {});
        assertThat(pages.toString().split("\f")).hasSize(4);
        assertThat(pages).contains(printed.getFirst().unit());
        assertThat(new String(printer.print(printed, "https://taphuan.example.vn"), StandardCharsets.ISO_8859_1))
                .doesNotContainPattern(Pattern.quote(printed.getFirst().token()));
    }

    @Test
    void aGuestHasACardOnceHeWasAddedAtTheDoor() {
        clock.set(DAY.atTime(8, 0).atZone(PlatformTime.ZONE).toInstant());
        var added = (AddGuestResult.Added)
                as(centre.officer(), () -> guests.add(morning(), null, "Khách Thị Mẫu", "xã Bảo Lạc", null));
        assertThat(as(centre.officer(), () -> cards.of(of.id())).getLast().name())
                .isEqualTo("Khách Thị Mẫu");
        assertThat(as(centre.officer(), () -> cards.fingerprints(morning()))).containsKey(added.id());
    }

    @Test
    void aCardsAddressSaysTheSameToEverybody() throws Exception {
        var real = http.perform(get("/c/" + secret.tokens().card(line(0))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var forged = http.perform(get("/c/AAAAAAAAAAAAAAAAAAAAAA"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(real).isEqualTo(forged).contains("Thẻ học viên");
    }

    @Test
    void theSheetsApiKnowsCardsAndRecordsScans() throws Exception {
        var desk = by(centre.officer());
        var address = "/api/checkin/cards/" + morning().value();
        http.perform(get(address).with(desk))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cards.length()").value(8));
        var body = "{\"enrolments\":[\"%s\"]}".formatted(line(0).value());
        http.perform(post(address + "/scans")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(desk)
                        .with(csrf().asHeader()))
                .andExpect(jsonPath("$.recorded").value(1));
        var stranger = by(centre.stranger());
        http.perform(get(address).with(stranger)).andExpect(status().isNotFound());
        http.perform(get(address).with(by(centre.trainees().get(0)))).andExpect(status().isNotFound());
    }

    @Test
    void twoClerksSeeEachOthersMarksAndThoseOfCheckIns() {
        TestPeople.actAs(centre.officer());
        var since = clock.instant();
        assertThat(sheets.since(morning(), since).orElseThrow().marks()).isEmpty();
        clock.forward(Duration.ofSeconds(5));
        sheets.mark(morning(), List.of(new MarkChange(line(0), 1, Mark.ABSENT, 0)));
        scan(1, screen().token());
        var changes = sheets.since(morning(), since).orElseThrow();
        assertThat(changes.marks())
                .extracting(MarksOutcome.Saved::enrolment)
                .containsExactlyInAnyOrder(line(0), line(1));
        clock.forward(Duration.ofMinutes(1));
        assertThat(sheets.since(morning(), clock.instant()).orElseThrow().marks())
                .isEmpty();
        TestPeople.actAs(centre.stranger());
        assertThat(sheets.since(morning(), since)).isEmpty();
    }

    @Test
    void afterTheDayEachCorrectionNeedsAReasonThatIsInTheLog() {
        TestPeople.actAs(centre.officer());
        sheets.mark(morning(), List.of(new MarkChange(line(0), 1, Mark.PRESENT, 0)));
        clock.set(DAY.plusDays(1).atTime(8, 0).atZone(PlatformTime.ZONE).toInstant());
        assertThat(sheets.open(morning(), null).orElseThrow().asksReason()).isTrue();
        var without = sheets.mark(
                morning(),
                List.of(
                        new MarkChange(line(0), 2, Mark.ABSENT, 0),
                        new MarkChange(line(1), 1, Mark.ABSENT, 0, "  "),
                        new MarkChange(line(0), 1, Mark.PRESENT, 0)));
        assertThat(without.refused())
                .extracting(MarksOutcome.Refused::reason)
                .containsExactly(MarksOutcome.Reason.REASON_MISSING, MarksOutcome.Reason.REASON_MISSING);
        assertThat(without.saved()).hasSize(1);
        var why = "Có giấy báo ốm gửi sau";
        assertThat(sheets.mark(morning(), List.of(new MarkChange(line(0), 2, Mark.EXCUSED, 0, why)))
                        .saved())
                .extracting(MarksOutcome.Saved::mark)
                .containsExactly(Mark.EXCUSED);
        var audited = SystemWork.call("test", () -> trail.about(line(0).value()));
        assertThat(audited).anyMatch(entry -> why.equals(entry.reason()));
    }
}
