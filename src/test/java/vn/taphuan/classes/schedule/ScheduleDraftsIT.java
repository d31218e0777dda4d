package vn.taphuan.classes.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassProblem;
import vn.taphuan.classes.session.ClassWarning;
import vn.taphuan.classes.session.Remedy;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueBlocks;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Moving sessions into a draft and publishing it, alone and against others; on the real database. */
@DemoInstallation
class ScheduleDraftsIT {

    private static final String WHY = "Hội trường A sửa mái";

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    ScheduleDrafts drafts;

    @Autowired
    ClassCalendar calendar;

    @Autowired
    Lecturers lecturers;

    @Autowired
    Venues venues;

    @Autowired
    VenueBlocks blocks;

    @Autowired
    AuditTrail trail;

    UnitId east;

    @BeforeEach
    void officer() {
        east = people.centre(1);
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        people.signIn("trungtam");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMovedSessionStaysWhereItIsUntilTheDraftIsPublished() {
        var rooms = rooms("Nhà hai phòng", 2);
        var of = open(rooms.getFirst());
        var day = of.firstDay().orElseThrow();
        assertThat(drafts.move(of.id(), null, move(of, 2, day.plusDays(1), HalfDay.AFTERNOON, rooms.getLast())))
                .isEqualTo(new MoveResult.Drafted());
        assertThat(classes.find(of.id()).orElseThrow().sessions()).isEqualTo(of.sessions());

        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafted.version()).isEqualTo(1);
        assertThat(drafted.check().refused()).isFalse();
        assertThat(drafted.differences()).singleElement().satisfies(one -> {
            assertThat(one.known().number()).isEqualTo(2);
            assertThat(one.isMoved()).isTrue();
            assertThat(one.hasOtherRooms()).isTrue();
        });
        assertThat(calendar.sessions(day, day.plusDays(1)))
                .filteredOn(one -> one.trainingClass().equals(of.label()) && one.drafted() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.shown().date()).isEqualTo(day.plusDays(1)));

        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), 1, " "))
                .isEqualTo(new PublishResult.ReasonMissing());
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), 1, WHY)).isEqualTo(new PublishResult.Published(2));
        assertThat(drafts.find(of.id())).isEmpty();
        var moved = classes.find(of.id()).orElseThrow().sessions().getLast();
        assertThat(moved.id()).isEqualTo(of.sessions().getLast().id());
        assertThat(moved.date()).isEqualTo(day.plusDays(1));
        assertThat(moved.rooms())
                .singleElement()
                .satisfies(
                        use -> assertThat(use.room()).isEqualTo(rooms.getLast().id()));
    }

    @Test
    void draftsOfTwoClassesThatMeanTheSameRoomSaySoInBoth() {
        var rooms = rooms("Nhà hai nháp", 2);
        var one = open(rooms.getFirst());
        var two = open(rooms.getLast());
        var day = two.firstDay().orElseThrow().plusDays(1);
        for (var of : List.of(one, two)) {
            assertThat(drafts.move(of.id(), null, move(of, 1, day, HalfDay.MORNING, rooms.getLast())))
                    .isEqualTo(new MoveResult.Drafted());
        }
        assertThat(drafts.find(one.id()).orElseThrow().check().warnings())
                .contains(new ClassWarning.AlsoDrafted(1, rooms.getLast().name(), day, HalfDay.MORNING, two.label()));
        assertThat(drafts.find(two.id()).orElseThrow().check().warnings())
                .contains(new ClassWarning.AlsoDrafted(1, rooms.getLast().name(), day, HalfDay.MORNING, one.label()));
        assertThat(drafts.options(one.id(), List.of(move(one, 2, day, HalfDay.MORNING, rooms.getLast()))))
                .singleElement()
                .satisfies(
                        option -> assertThat(option.warnings()).anyMatch(ClassWarning.AlsoDrafted.class::isInstance));
    }

    @Test
    void everyVersionIsKeptWithWhatChanged() {
        var room = rooms("Nhà nhiều bản", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        assertThat(drafts.versions(of.id())).extracting(ScheduleVersion::number).containsExactly(1);
        publish(of, move(of, 2, day.plusDays(1), HalfDay.MORNING, room));
        publish(of, move(of, 2, day.plusDays(2), HalfDay.MORNING, room));

        var versions = drafts.versions(of.id());
        assertThat(versions).extracting(ScheduleVersion::number).containsExactly(3, 2, 1);
        assertThat(versions.getFirst().reason()).isEqualTo(WHY);
        assertThat(versions.getFirst().changes()).singleElement().satisfies(one -> {
            assertThat(one.before()).isNotNull();
            assertThat(one.known().date()).isEqualTo(day.plusDays(1));
        });
        assertThat(versions.getLast().sessions()).isEqualTo(ScheduledSession.of(of.sessions()));
        assertThat(SystemWork.call("test", () -> trail.about(of.id().value())))
                .extracting(AuditTrail.Line::action)
                .contains("class.schedule-drafted", "class.schedule-published", "class.edited");
    }

    @Test
    void aRoomThatSomebodyElseHasByThenIsRefusedAndTheDraftStays() {
        var room = rooms("Nhà bị lấy trước", 1).getFirst();
        var of = open(room);
        var next = of.firstDay().orElseThrow().plusDays(1);
        assertThat(drafts.move(of.id(), null, move(of, 1, next, HalfDay.MORNING, room)))
                .isInstanceOf(MoveResult.Drafted.class);
        var other = plans.stored(plans.oneDay(east, next, 40, List.of(), room));
        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafted.check().clashes()).isNotEmpty();
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), 1, WHY))
                .isInstanceOfSatisfying(
                        PublishResult.Clashing.class,
                        refused -> assertThat(refused.clashes())
                                .anySatisfy(clash -> assertThat(clash.other()).isEqualTo(other.label())));
        assertThat(drafts.find(of.id())).isPresent();
        assertThat(classes.find(of.id()).orElseThrow().sessions()).isEqualTo(of.sessions());
        assertThat(drafts.versions(of.id())).hasSize(1);
    }

    @Test
    void ofTwoDraftsForOneRoomPublishedAtOnceExactlyOneHolds() throws Exception {
        var room = rooms("Nhà tranh nhau", 1).getFirst();
        var first = open(room);
        var second = open(room);
        var target = plans.freeDay();
        List.of(first, second).forEach(of -> drafts.move(of.id(), null, move(of, 1, target, HalfDay.MORNING, room)));
        var both = List.of(
                drafts.find(first.id()).orElseThrow(), drafts.find(second.id()).orElseThrow());
        var results = AtOnce.run(
                2,
                i -> people.as(
                        "trungtam",
                        () -> drafts.publish(
                                both.get(i).trainingClass().id(),
                                both.get(i).draft().stamp(),
                                1,
                                WHY)));
        assertThat(results)
                .filteredOn(PublishResult.Published.class::isInstance)
                .hasSize(1);
        assertThat(results).filteredOn(PublishResult.Clashing.class::isInstance).hasSize(1);
    }

    @Test
    void ofManyWhoPublishOneDraftExactlyOneDoes() throws Exception {
        var room = rooms("Nhà nhiều người bấm", 1).getFirst();
        var of = open(room);
        drafts.move(of.id(), null, move(of, 1, plans.freeDay(), HalfDay.AFTERNOON, room));
        var stamp = drafts.find(of.id()).orElseThrow().draft().stamp();
        var results = AtOnce.run(8, i -> people.as("trungtam", () -> drafts.publish(of.id(), stamp, 1, WHY)));
        assertThat(results)
                .filteredOn(PublishResult.Published.class::isInstance)
                .hasSize(1);
        assertThat(results).filteredOn(PublishResult.Changed.class::isInstance).hasSize(7);
        assertThat(drafts.versions(of.id())).hasSize(2);
    }

    @Test
    void theSecondOfTwoAtOneDraftIsToldWhoCameFirst() {
        var room = rooms("Nhà hai người xếp", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        drafts.move(of.id(), null, move(of, 1, day.plusDays(1), HalfDay.MORNING, room));
        var mine = move(of, 1, day.plusDays(2), HalfDay.MORNING, room);
        assertThat(drafts.move(of.id(), null, mine))
                .isInstanceOfSatisfying(
                        MoveResult.Changed.class,
                        changed -> assertThat(changed.by())
                                .isEqualTo(people.signedIn("trungtam").fullName()));
        var seen = drafts.find(of.id()).orElseThrow().draft().stamp();
        assertThat(drafts.move(of.id(), seen, mine)).isEqualTo(new MoveResult.Drafted());
        assertThat(drafts.discard(of.id(), seen)).isFalse();
        assertThat(drafts.publish(of.id(), seen, 1, WHY)).isInstanceOf(PublishResult.Changed.class);
        assertThat(drafts.find(of.id()).orElseThrow().differences())
                .singleElement()
                .satisfies(one -> assertThat(one.after())
                        .isNotNull()
                        .satisfies(after -> assertThat(after.date()).isEqualTo(day.plusDays(2))));
    }

    @Test
    void ofManyWhoBeginADraftAtOnceExactlyOneDoes() throws Exception {
        var room = rooms("Nhà cùng bắt đầu", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        var results = AtOnce.run(
                8,
                i -> people.as(
                        "trungtam",
                        () -> drafts.move(of.id(), null, move(of, 1, day.plusDays(1 + i), HalfDay.MORNING, room))));
        assertThat(results).filteredOn(MoveResult.Drafted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(MoveResult.Changed.class::isInstance).hasSize(7);
    }

    @Test
    void aDraftIsDiscardedAndASessionMovedBackLeavesIt() {
        var room = rooms("Nhà bỏ nháp", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        drafts.move(of.id(), null, move(of, 1, day.plusDays(1), HalfDay.MORNING, room));
        assertThat(drafts.discard(of.id(), stamp(of))).isTrue();
        assertThat(drafts.find(of.id())).isEmpty();
        drafts.move(of.id(), null, move(of, 1, day.plusDays(1), HalfDay.MORNING, room));
        drafts.move(of.id(), stamp(of), move(of, 1, day, HalfDay.MORNING, room));
        assertThat(drafts.find(of.id())).isEmpty();
        assertThat(SystemWork.call("test", () -> trail.about(of.id().value())))
                .extracting(AuditTrail.Line::action)
                .contains("class.schedule-discarded");
    }

    @Test
    void theFormMakesAVersionTooAndTakesOutOfTheDraftWhatIsDoneByIt() {
        var room = rooms("Nhà sửa bằng mẫu", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        var move = move(of, 2, day.plusDays(1), HalfDay.AFTERNOON, room);
        drafts.move(of.id(), null, move);
        assertThat(classes.edit(of.id(), of.version(), with(of, move), WHY)).isInstanceOf(SaveClassResult.Stored.class);
        assertThat(drafts.find(of.id())).isEmpty();
        assertThat(drafts.versions(of.id())).extracting(ScheduleVersion::number).containsExactly(2, 1);
    }

    @Test
    void aDraftAgainstAnOlderScheduleIsLookedAtAgainBeforeItIsPublished() {
        var room = rooms("Nhà lịch cũ", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        drafts.move(of.id(), null, move(of, 1, day.plusDays(1), HalfDay.MORNING, room));
        var seen = drafts.find(of.id()).orElseThrow();
        var byForm = with(of, move(of, 2, day.plusDays(3), HalfDay.AFTERNOON, room));
        assertThat(classes.edit(of.id(), of.version(), byForm, WHY)).isInstanceOf(SaveClassResult.Stored.class);
        assertThat(drafts.publish(of.id(), seen.draft().stamp(), seen.version(), WHY))
                .isInstanceOf(PublishResult.Changed.class);
        var again = drafts.find(of.id()).orElseThrow();
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.differences()).hasSize(1);
        assertThat(drafts.publish(of.id(), again.draft().stamp(), 2, WHY)).isEqualTo(new PublishResult.Published(3));
        assertThat(classes.find(of.id()).orElseThrow().sessions())
                .extracting(session -> session.date())
                .containsExactly(day.plusDays(1), day.plusDays(3));
    }

    @Test
    void aPlanThatIsADraftItselfTakesTheMovesWithoutReasonAndVersion() {
        var room = rooms("Nhà bản nháp", 1).getFirst();
        var of = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of(), room));
        drafts.move(of.id(), null, move(of, 1, of.firstDay().orElseThrow().plusDays(1), HalfDay.MORNING, room));
        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafted.version()).isZero();
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), 0, "")).isEqualTo(new PublishResult.Published(0));
        assertThat(drafts.versions(of.id())).isEmpty();
        people.signIn("trungtam");
        classes.submit(of.id());
        var submitted = classes.find(of.id()).orElseThrow();
        assertThat(drafts.move(of.id(), null, move(submitted, 1, plans.freeDay(), HalfDay.MORNING, room)))
                .isInstanceOf(MoveResult.NotNow.class);
    }

    @Test
    void eachFieldSaysWhatWouldHinder() {
        var rooms = rooms("Nhà nhiều ô", 2);
        var of = open(rooms.getFirst());
        var day = of.firstDay().orElseThrow();
        plans.stored(plans.oneDay(east, day.plusDays(1), 40, List.of(), rooms.getLast()));
        blocks.add(
                rooms.getFirst().venue(),
                rooms.getFirst().id(),
                new DaySpan(day.plusDays(2), day.plusDays(2), null),
                WHY);
        var elsewhere = plans.room(east, "Nhà khác", 60);
        var options = drafts.options(
                of.id(),
                List.of(
                        move(of, 2, day.plusDays(1), HalfDay.AFTERNOON, rooms.getFirst()),
                        move(of, 2, day.plusDays(1), HalfDay.AFTERNOON, rooms.getLast()),
                        move(of, 2, day.plusDays(2), HalfDay.MORNING, rooms.getFirst()),
                        move(of, 2, day, HalfDay.MORNING, rooms.getLast()),
                        move(of, 2, day.plusDays(3), HalfDay.MORNING, elsewhere),
                        move(of, 2, LocalDate.of(2020, 1, 6), HalfDay.MORNING, rooms.getFirst())));
        assertThat(options).extracting(MoveOption::fits).containsExactly(true, false, false, true, false, false);
        assertThat(options.get(1).clashes()).hasSize(1);
        assertThat(options.get(2).clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.reason()).isEqualTo(WHY));
        assertThat(options).extracting(MoveOption::exchanged).containsExactly(0, 0, 0, 1, 0, 0);
        assertThat(options.get(4).problems()).isNotEmpty();
        assertThat(options.getLast().past()).isTrue();
        assertThat(drafts.move(of.id(), null, options.get(4).moves())).isInstanceOf(MoveResult.Wrong.class);
        assertThat(drafts.move(of.id(), null, options.getLast().moves())).isEqualTo(new MoveResult.InThePast());
        assertThat(drafts.find(of.id())).isEmpty();
    }

    @Test
    void twoSessionsOfAClassExchangeTheirHalfDays() {
        var room = rooms("Nhà đổi chỗ", 1).getFirst();
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        var option = drafts.options(of.id(), List.of(move(of, 2, day, HalfDay.MORNING, room)))
                .getFirst();
        assertThat(option.moves()).extracting(SessionMove::halfDay).containsExactly(HalfDay.MORNING, HalfDay.AFTERNOON);
        assertThat(drafts.move(of.id(), null, option.moves())).isEqualTo(new MoveResult.Drafted());
        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafted.differences()).hasSize(2);
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), 1, WHY)).isEqualTo(new PublishResult.Published(2));
        assertThat(classes.find(of.id()).orElseThrow().sessions())
                .extracting(SessionDetail::id)
                .containsExactly(
                        of.sessions().getLast().id(), of.sessions().getFirst().id());
    }

    @Test
    void aLecturerWhoLeftTheListMeanwhileIsSaidAndNothingBreaks() {
        var room = rooms("Nhà người đã nghỉ", 1).getFirst();
        var of = open(room);
        var leaves = plans.lecturer(east, "Sắp nghỉ Mẫu", null);
        var moved = SessionMove.none(ScheduledSession.of(of.sessions().getFirst()))
                .with(new Remedy.UseLecturer(null, leaves, "Sắp nghỉ Mẫu"));
        assertThat(drafts.move(of.id(), null, moved)).isEqualTo(new MoveResult.Drafted());
        lecturers.retire(leaves);
        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafted.check().problems())
                .extracting(ClassProblem::kind)
                .containsExactly(ClassProblem.Kind.NOT_OFFERED);
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), 1, WHY)).isInstanceOf(PublishResult.Wrong.class);
        assertThat(drafts.options(of.id(), List.of(move(of, 2, plans.freeDay(), HalfDay.MORNING, room))))
                .hasSize(1);
        assertThat(drafts.discard(of.id(), drafted.draft().stamp())).isTrue();
    }

    @Test
    void anotherCentresOfficerSeesAndMovesNothing() {
        var room = rooms("Nhà không phải của họ", 1).getFirst();
        var of = open(room);
        var move = move(of, 1, plans.freeDay(), HalfDay.MORNING, room);
        drafts.move(of.id(), null, move);
        var seen = stamp(of);
        people.signIn("trungtamtay");
        assertThatThrownBy(() -> drafts.find(of.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.move(of.id(), seen, move)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.options(of.id(), List.of(move))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.publish(of.id(), seen, 1, WHY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.discard(of.id(), seen)).isInstanceOf(AccessDeniedException.class);
        assertThat(drafts.versions(of.id())).isEmpty();
        var day = of.firstDay().orElseThrow();
        assertThat(calendar.sessions(day, day)).isEmpty();
        assertThat(calendar.taken(day, day)).isEmpty();
        people.signIn("giangvien");
        assertThatThrownBy(() -> drafts.find(of.id())).isInstanceOf(AccessDeniedException.class);
    }

    private void publish(ClassDetail of, SessionMove move) {
        drafts.move(of.id(), null, move);
        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), drafted.version(), WHY))
                .isInstanceOf(PublishResult.Published.class);
    }

    private UUID stamp(ClassDetail of) {
        return drafts.find(of.id()).orElseThrow().draft().stamp();
    }

    private ClassDetail open(RoomSummary room) {
        return plans.open(plans.oneDay(east, plans.freeDay(), 40, List.of(), room));
    }

    private List<RoomSummary> rooms(String venue, int count) {
        return SystemWork.call("test", () -> {
            var content = List.of("A", "B", "C").subList(0, count).stream()
                    .map(name -> new RoomContent(null, "Phòng " + name, 60))
                    .toList();
            var stored = (SaveVenueResult.Stored) venues.add(new VenueContent(east, venue, null, content));
            return venues.find(stored.id()).orElseThrow().rooms();
        });
    }

    private static SessionMove move(
            ClassDetail of, int number, LocalDate date, HalfDay half, @Nullable RoomSummary room) {
        var session = of.sessions().get(number - 1);
        return new SessionMove(
                session.id(),
                date,
                half,
                room == null ? List.of() : List.of(room.id()),
                session.lecturers().stream()
                        .map(SessionDetail.Teacher::lecturer)
                        .toList());
    }

    private static ClassContent with(ClassDetail of, SessionMove move) {
        var plan = of.content();
        return Plans.with(
                plan,
                plan.sessions().stream()
                        .map(session -> move.session().equals(session.id())
                                ? new SessionContent(
                                        session.id(),
                                        move.date(),
                                        move.halfDay(),
                                        session.periods(),
                                        session.modules(),
                                        move.rooms(),
                                        move.lecturers(),
                                        session.needs())
                                : session)
                        .toList());
    }
}
