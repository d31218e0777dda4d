package vn.taphuan.quizzes.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import vn.taphuan.people.Accounts;
import vn.taphuan.people.Role;
import vn.taphuan.platform.live.Onlooker;
import vn.taphuan.platform.persistence.CountedStatements;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.quizzes.attempt.Presence;

/** The board on a real database: what it costs, who may see it, and that nothing goes on when nobody looks. */
@DemoInstallation
class SittingBoardIT {

    private static final Instant BELL =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private SittingBoards boards;

    @Autowired
    private Pictures pictures;

    @Autowired
    private Presence presence;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private @Nullable BigSitting sitting;

    @AfterEach
    void removeTheSitting() {
        if (sitting != null) {
            sitting.remove();
        }
    }

    @Test
    void twoThousandPeopleCostOneStatementPerPicture() {
        var big = sitting(68, 30);
        big.tenMinutesAfterTheBell(BELL, clock.instant());
        var counting = new CountedStatements(database);
        var counted = new JdbcTemplate(counting);
        var camera = new PictureReader(counted, presence, new Roster(counted, accounts), clock).camera(big.id());
        var first = camera.take();
        assertThat(first.tally().people()).isEqualTo(2040);
        assertThat(first.sites()).hasSize(68);
        assertThat(first.tally().notBegun()
                        + first.tally().running()
                        + first.tally().ended())
                .isEqualTo(2040);
        assertThat(first.site(big.place(7)).orElseThrow().condition()).isEqualTo(SiteCondition.LINE_DOWN);
        assertThat(first.site(big.place(67)).orElseThrow().condition()).isEqualTo(SiteCondition.NOT_OPENED);
        counting.forget();
        IntStream.range(0, 5).forEach(round -> camera.take());
        assertThat(counting.statements()).isEqualTo(5);
    }

    @Test
    void whoIsWhereFollowsFromTheDatabaseAndFromWhatDevicesSaid() {
        var small = sitting(2, 6);
        var now = clock.instant();
        var deadline = now.plusSeconds(400).truncatedTo(ChronoUnit.SECONDS);
        for (int person = 0; person < 5; person++) {
            small.begins(person, BELL, deadline);
        }
        small.heard(0, now.minusSeconds(10), 3, false);
        small.heard(1, now.minusSeconds(90), 4, false);
        small.heard(2, now.minusSeconds(5), 5, true);
        small.ends(3, now.minusSeconds(60), "8.0", false);
        small.ends(4, now.minusSeconds(30), "4.5", true);
        var picture = pictures.now(small.id());
        assertThat(IntStream.range(0, 6)
                        .mapToObj(person -> line(picture, small, person).standing()))
                .containsExactly(
                        Standing.ANSWERING,
                        Standing.SILENT,
                        Standing.OFFLINE,
                        Standing.HANDED_IN,
                        Standing.TIMED_OUT,
                        Standing.NOT_BEGUN);
        assertThat(line(picture, small, 0).answered()).isEqualTo(3);
        assertThat(line(picture, small, 0).deadline()).isEqualTo(deadline);
        assertThat(line(picture, small, 3).mark()).isEqualByComparingTo("8.0");
        assertThat(picture.site(small.place(0)).orElseThrow().tally().mean()).contains(new BigDecimal("6.3"));
        assertThat(picture.head().title()).isEqualTo("Bài kiểm tra cuối buổi sáng");
    }

    @Test
    void aPlaceWithTimesOfItsOwnIsNotMissedBeforeThem() {
        var small = sitting(2, 4);
        assertThat(pictures.now(small.id()).site(small.place(1)).orElseThrow().condition())
                .isEqualTo(SiteCondition.NOT_BEGUN);
        var later = clock.instant().plusSeconds(3600);
        jdbc.update(
                """
                insert into quizzes_allowance (id, sitting_id, target, place_id, opens_at, closes_at, reason, at, by_id, by_name)
                values (?, ?, 'SITE', ?, ?, ?, 'Mất điện', now(6), ?, 'Người Mẫu')""",
                Ids.next(),
                small.id().value(),
                small.place(1).value(),
                Utc.of(later),
                Utc.of(later.plusSeconds(3600)),
                people.id("trungtam").value());
        var camera = new PictureReader(jdbc, presence, new Roster(jdbc, accounts), clock).camera(small.id());
        assertThat(camera.take().site(small.place(1)).orElseThrow().condition()).isEqualTo(SiteCondition.NOT_YET);
        assertThat(camera.take().site(small.place(0)).orElseThrow().condition()).isEqualTo(SiteCondition.NOT_BEGUN);
    }

    @Test
    void peopleAndRoomsThatAreAddedWhileItRunsAppear() {
        var small = sitting(1, 6);
        var camera = new PictureReader(jdbc, presence, new Roster(jdbc, accounts), clock).camera(small.id());
        assertThat(camera.take().sites().getFirst().rooms()).isEmpty();
        small.rooms(0);
        assertThat(camera.take().sites().getFirst().rooms())
                .extracting(RoomLine::name, room -> room.tally().people())
                .containsExactly(tuple("Phòng số 1", 3), tuple("Phòng số 2", 2), tuple("", 1));
        jdbc.update(
                "insert into quizzes_sitting_person (sitting_id, account_id, place_id, turn) values (?, ?, ?, 0)",
                small.id().value(),
                people.id("hocvien").value(),
                small.place(0).value());
        assertThat(camera.take().sites().getFirst().people())
                .extracting(PersonLine::fullName)
                .contains("Nông Thị Mẫu Ánh");
    }

    @Test
    void theOrganiserAndTheCentreSeeAllAClerkHisPlaceAndNobodyElseAnything() {
        var small = sitting(3, 4);
        people.hire("thuky.bang", people.centre(1), Role.SITE_CLERK);
        small.clerk(1, people.id("thuky.bang"));
        BoardRights.hold(people, "thuky.bang", userName -> seenBy(userName, small));
        var own = people.as("thuky.bang", () -> boards.open(small.id()))
                .orElseThrow()
                .now();
        assertThat(own.sites()).extracting(SiteLine::place).containsExactly(small.place(1));
        assertThat(own.tally().people()).isEqualTo(4);
        small.withoutClerk(1, people.id("thuky.bang"));
        assertThat(seenBy("thuky.bang", small)).isZero();
    }

    @Test
    void picturesComeBySelfAndStopWithTheLastWatcher() throws InterruptedException {
        var small = sitting(1, 2);
        var board = people.as("bantochuc", () -> boards.open(small.id())).orElseThrow();
        var seen = new Onlooker<Picture>();
        var leave = board.watch(seen);
        try {
            assertThat(seen.next().tally().notBegun()).isEqualTo(2);
            small.begins(0, clock.instant(), clock.instant().plusSeconds(300));
            var picture = seen.until(now -> now.tally().answering() > 0);
            assertThat(picture.tally().notBegun()).isEqualTo(1);
            assertThat(pictures.isRunning()).isTrue();
        } finally {
            leave.run();
        }
        assertThat(pictures.watched()).isZero();
        assertThat(pictures.isRunning()).isFalse();
    }

    private BigSitting sitting(int sites, int perSite) {
        sitting = new BigSitting(jdbc, people.centre(1), sites, perSite, BELL, BELL.plusSeconds(3600));
        return sitting;
    }

    private int seenBy(String userName, BigSitting of) {
        return people.as(userName, () -> boards.open(of.id()))
                .map(board -> board.now().sites().size())
                .orElse(0);
    }

    private static PersonLine line(Picture picture, BigSitting of, int person) {
        return picture.sites().stream()
                .flatMap(site -> site.people().stream())
                .filter(line -> line.account().equals(of.person(person)))
                .findFirst()
                .orElseThrow();
    }
}
