package vn.taphuan.classes.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.attendance.BoardRights;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.Role;
import vn.taphuan.platform.live.Onlooker;
import vn.taphuan.platform.persistence.CountedStatements;

/** The conference board on a real database: what it costs, who may see it, how fresh it is, and that it leaves nothing behind. */
@DemoInstallation
class ConferenceBoardIT {

    /** How far what a clerk says may be behind on the board. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private ConferenceBoards boards;

    @Autowired
    private ConferencePictures pictures;

    @Autowired
    private SiteReports reports;

    @Autowired
    private ConferenceRules rules;

    @Autowired
    private HalfDayHours hours;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private @Nullable BigConference conference;

    @AfterEach
    void removeTheConference() {
        if (conference != null) {
            conference.remove();
        }
    }

    @Test
    void twoThousandPeopleCostOneStatementPerPicture() {
        var big = conference(68, 30);
        var came = clock.instant().minusSeconds(600);
        IntStream.range(0, 68).forEach(place -> big.came(place, 25 + place % 5, came.plusSeconds(place)));
        say(big, 7, new SiteWord.Link(SiteLink.LOST));
        var counted = new CountedStatements(database);
        var camera = camera(counted, big);
        var first = camera.take();
        assertThat(first.totals().listed()).isEqualTo(2040);
        assertThat(first.totals().sites()).isEqualTo(68);
        assertThat(first.totals().checkedIn())
                .isEqualTo(IntStream.range(0, 68).map(place -> 25 + place % 5).sum());
        assertThat(first.arrivals().points().getLast().people())
                .isEqualTo(first.totals().checkedIn());
        assertThat(first.site(big.place(7)).orElseThrow().condition()).isEqualTo(SiteCondition.CUT_OFF);
        counted.forget();
        IntStream.range(0, 5).forEach(round -> camera.take());
        assertThat(counted.statements()).isEqualTo(5);
    }

    @Test
    void aPictureSaysWhatClerksHaveSaid() {
        var small = conference(3, 12);
        small.came(0, 10, clock.instant().minusSeconds(120));
        say(small, 0, new SiteWord.Link(SiteLink.CONNECTED));
        say(small, 0, new SiteWord.Heads(6, 0, true));
        say(small, 1, new SiteWord.Trouble(ProblemKind.OTHER, "Hình\tgiật,\nmạng yếu"));
        say(small, 1, new SiteWord.Trouble(ProblemKind.NO_SOUND, ""));
        var picture = camera(database, small).take();
        var first = picture.site(small.place(0)).orElseThrow();
        assertThat(first.link()).isEqualTo(SiteLink.CONNECTED);
        assertThat(first.heads()).isEqualTo(6);
        assertThat(first.difference()).isEqualTo(-6);
        assertThat(first.checkedIn()).isEqualTo(10);
        assertThat(first.condition().isProblem()).isTrue();
        assertThat(first.wordAt()).isNotNull();
        assertThat(picture.site(small.place(1)).orElseThrow().problems())
                .extracting(SiteProblem::kind, SiteProblem::words)
                .containsExactly(tuple(ProblemKind.OTHER, "Hình giật, mạng yếu"), tuple(ProblemKind.NO_SOUND, ""));
        assertThat(picture.totals().counted()).isEqualTo(1);
        assertThat(picture.totals().uncounted()).isEqualTo(24);
        assertThat(picture.head().number()).isEqualTo(1);
        assertThat(new ConferenceReader(jdbc, new SiteRoster(jdbc, accounts), rules, hours, clock)
                        .camera(small.afternoon())
                        .take()
                        .totals()
                        .counted())
                .isZero();
    }

    @Test
    void theOrganiserAndTheCentreSeeAllAClerkHisPlaceAndNobodyElseAnything() {
        var small = conference(3, 4);
        people.hire("thuky.hoinghi", people.centre(1), Role.SITE_CLERK);
        small.clerk(1, people.id("thuky.hoinghi"));
        BoardRights.hold(people, "thuky.hoinghi", userName -> seenBy(userName, small));
        var own = people.as("thuky.hoinghi", () -> boards.open(small.morning()))
                .orElseThrow()
                .now();
        assertThat(own.sites()).extracting(SiteLine::place).containsExactly(small.place(1));
        assertThat(own.totals().listed()).isEqualTo(4);
        small.withoutClerk(1, people.id("thuky.hoinghi"));
        assertThat(seenBy("thuky.hoinghi", small)).isZero();
    }

    @Test
    void whatAClerkSaysIsOnTheBoardWithinSecondsAndTheBoardStopsWithTheLastWatcher() throws InterruptedException {
        var small = conference(2, 4);
        var board = people.as("bantochuc", () -> boards.open(small.morning())).orElseThrow();
        var seen = new Onlooker<ConferencePicture>();
        var leave = board.watch(seen);
        try {
            assertThat(seen.next().totals().counted()).isZero();
            say(small, 0, new SiteWord.Heads(3, 0, true));
            var said = System.nanoTime();
            var picture = seen.until(now -> now.totals().counted() > 0);
            assertThat(Duration.ofNanos(System.nanoTime() - said)).isLessThan(FRESH);
            assertThat(picture.totals().heads()).isEqualTo(3);
            assertThat(pictures.isRunning()).isTrue();
        } finally {
            leave.run();
        }
        assertThat(pictures.watched()).isZero();
        assertThat(pictures.isRunning()).isFalse();
    }

    @Test
    void refreshesLeaveNothingInMemory() {
        var big = conference(68, 3);
        IntStream.range(0, 68)
                .forEach(place -> big.came(place, 2, clock.instant().minusSeconds(60L * place)));
        var camera = camera(database, big);
        IntStream.range(0, 300).forEach(round -> camera.take());
        long before = heap();
        IntStream.range(0, 1500).forEach(round -> camera.take());
        assertThat(heap())
                .as("heap after 1,800 pictures against that after 300")
                .isLessThan(before + before / 20);
    }

    /** After full collections. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private ConferenceReader.Camera camera(DataSource source, BigConference of) {
        var template = new JdbcTemplate(source);
        return new ConferenceReader(template, new SiteRoster(template, accounts), rules, hours, clock)
                .camera(of.morning());
    }

    private void say(BigConference of, int place, SiteWord word) {
        var said = people.as("trungtam", () -> reports.say(of.morning(), of.place(place), UUID.randomUUID(), word));
        assertThat(said).isEqualTo(new SayResult.Said());
    }

    private BigConference conference(int sites, int perSite) {
        conference = new BigConference(jdbc, people.centre(1), LocalDate.now(clock), sites, perSite);
        return conference;
    }

    private int seenBy(String userName, BigConference of) {
        return people.as(userName, () -> boards.open(of.morning()))
                .map(board -> board.now().sites().size())
                .orElse(0);
    }
}
