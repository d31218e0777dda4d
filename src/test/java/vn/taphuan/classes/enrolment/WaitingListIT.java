package vn.taphuan.classes.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.UnitId;

/** A class with fewer seats than people: who waits, who gets a seat that becomes free, and that nobody gets one twice. */
@DemoInstallation
class WaitingListIT {

    private static final int MANY = 1000;

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Intakes intakes;

    @Autowired
    MyClasses mine;

    @Autowired
    PromotionWorker worker;

    @Autowired
    JdbcClient jdbc;

    UnitId east;

    @BeforeEach
    void centre() {
        east = people.centre(1);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ofAThousandWhoAskAtOnceFiftyGetASeatAndAllOthersWait() throws Exception {
        var open = open("Nghìn người", 50);
        var crowd = crowd(MANY);

        var results = AtOnce.run(MANY, i -> as(crowd.get(i), () -> mine.join(open.id())));

        assertThat(results).filteredOn(JoinResult.Joined.class::isInstance).hasSize(50);
        assertThat(results).filteredOn(JoinResult.Waits.class::isInstance).hasSize(MANY - 50);
        assertThat(seatsTaken(open)).isEqualTo(50);
        assertThat(inState(open, "ENROLLED")).isEqualTo(50);
        assertThat(inState(open, "WAITING")).isEqualTo(MANY - 50);
        var places = crowd.stream()
                .map(person -> as(
                        person,
                        () -> mine.door(open.id().value().toString())
                                .orElseThrow()
                                .place()))
                .filter(place -> place > 0)
                .sorted()
                .toList();
        assertThat(places).hasSize(MANY - 50).startsWith(1, 2, 3).doesNotHaveDuplicates();
    }

    @Test
    void seatsThatBecomeFreeInTheSameMomentAreEachGivenOnce() throws Exception {
        var open = open("Rút cùng lúc", 20);
        var crowd = crowd(60);
        var late = crowd(20);
        crowd.forEach(person -> as(person, () -> mine.join(open.id())));

        var results = AtOnce.run(
                40,
                i -> i < 20
                        ? as(crowd.get(i), () -> mine.leave(open.id()))
                        : as(late.get(i - 20), () -> mine.join(open.id()) instanceof JoinResult.Joined));
        worker.sweep();

        assertThat(results.subList(0, 20)).containsOnly(true);
        assertThat(seatsTaken(open)).isEqualTo(20);
        assertThat(inState(open, "ENROLLED")).isEqualTo(20);
        assertThat(inState(open, "WAITING")).isEqualTo(60 - 20 + 20 - 20);
        assertThat(promotions(open)).isEqualTo(distinctPromotions(open));
    }

    @Test
    void whoWaitsLongestGetsTheSeatThatBecomesFree() {
        var open = open("Theo thứ tự", 2);
        var crowd = crowd(5);
        crowd.forEach(person -> as(person, () -> mine.join(open.id())));
        assertThat(as(crowd.get(3), () -> mine.join(open.id()))).isEqualTo(new JoinResult.Waits(2));

        people.signIn("trungtam");
        enrolments.withdraw(enrolments.of(open.id()).getFirst().id(), "Đi công tác");

        assertThat(standing(open, crowd.get(2))).isEqualTo(ClassDoor.Standing.ENROLLED);
        assertThat(standing(open, crowd.get(3))).isEqualTo(ClassDoor.Standing.WAITING);
        assertThat(enrolments.waiting(open.id())).hasSize(2);
        assertThat(seatsTaken(open)).isEqualTo(2);
    }

    @Test
    void moreSeatsAreGivenToThoseWhoWait() {
        var open = open("Thêm chỗ", 2);
        var crowd = crowd(6);
        crowd.forEach(person -> as(person, () -> mine.join(open.id())));

        people.signIn("trungtam");
        var detail = classes.find(open.id()).orElseThrow();
        var plan = detail.content();
        var more = new ClassContent(
                plan.centre(),
                plan.name(),
                plan.programme(),
                plan.modules(),
                5,
                plan.selfEnrolment(),
                plan.advisedBy(),
                plan.directedBy(),
                plan.paper(),
                plan.places(),
                plan.sessions());
        assertThat(classes.edit(open.id(), detail.version(), more, "Thêm bàn ghế"))
                .isInstanceOf(SaveClassResult.Stored.class);

        assertThat(seatsTaken(open)).isEqualTo(5);
        assertThat(inState(open, "ENROLLED")).isEqualTo(5);
        assertThat(standing(open, crowd.get(5))).isEqualTo(ClassDoor.Standing.WAITING);
    }

    @Test
    void anOfferThatIsNotAnsweredGoesToTheNextOnceHoweverOftenOneLooks() throws Exception {
        var open = open("Xác nhận", 1);
        people.signIn("trungtam");
        change(open, new IntakeContent(true, WaitingPolicy.ORDER, 24, null));
        var crowd = crowd(4);
        crowd.forEach(person -> as(person, () -> mine.join(open.id())));
        as(crowd.get(0), () -> mine.leave(open.id()));
        assertThat(standing(open, crowd.get(1))).isEqualTo(ClassDoor.Standing.OFFERED);
        assertThat(seatsTaken(open)).isEqualTo(1);
        var offer = as(crowd.get(1), mine::waiting).getFirst();
        assertThat(offer.confirmBy()).isBetween(Instant.now(), Instant.now().plus(24, ChronoUnit.HOURS));

        jdbc.sql(
                        "update class_enrolment set confirm_by = utc_timestamp(6) - interval 1 second where class_id = ? and state = 'OFFERED'")
                .param(open.id().value())
                .update();
        AtOnce.run(8, i -> {
            worker.sweep();
            return i;
        });

        assertThat(standing(open, crowd.get(1))).isEqualTo(ClassDoor.Standing.LAPSED);
        assertThat(standing(open, crowd.get(2))).isEqualTo(ClassDoor.Standing.OFFERED);
        assertThat(standing(open, crowd.get(3))).isEqualTo(ClassDoor.Standing.WAITING);
        assertThat(seatsTaken(open)).isEqualTo(1);
        assertThat(as(crowd.get(2), () -> mine.join(open.id()))).isEqualTo(new JoinResult.Joined());
        assertThat(as(crowd.get(2), () -> mine.join(open.id()))).isEqualTo(new JoinResult.AlreadyIn());
        worker.sweep();
        assertThat(inState(open, "ENROLLED")).isEqualTo(1);
        assertThat(seatsTaken(open)).isEqualTo(1);
    }

    @Test
    void whoSaysNoToAnOfferGivesItToTheNext() {
        var open = open("Từ chối", 1);
        people.signIn("trungtam");
        change(open, new IntakeContent(true, WaitingPolicy.ORDER, 48, null));
        var crowd = crowd(3);
        crowd.forEach(person -> as(person, () -> mine.join(open.id())));
        as(crowd.get(0), () -> mine.leave(open.id()));
        assertThat(as(crowd.get(1), () -> mine.leave(open.id()))).isTrue();
        assertThat(standing(open, crowd.get(2))).isEqualTo(ClassDoor.Standing.OFFERED);
        assertThat(seatsTaken(open)).isEqualTo(1);
    }

    @Test
    void afterTheClosingTimeNobodySignsUpButTheCentreStillEnrols() {
        var open = open("Hết hạn", 10);
        var crowd = crowd(2);
        as(crowd.get(0), () -> mine.join(open.id()));
        people.signIn("trungtam");
        var closed = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        change(open, new IntakeContent(true, WaitingPolicy.ORDER, null, closed));

        assertThat(as(crowd.get(1), () -> mine.join(open.id()))).isEqualTo(new JoinResult.Closed(closed));
        assertThat(as(crowd.get(1), mine::toJoin)).noneMatch(one -> one.id().equals(open.id()));
        people.signIn("trungtam");
        assertThat(enrolments.enrol(open.id(), List.of(crowd.get(1).account())).enrolled())
                .hasSize(1);
    }

    @Test
    void withoutAWaitingListAFullClassIsFull() {
        var open = open("Không chờ", 1);
        people.signIn("trungtam");
        change(open, new IntakeContent(false, WaitingPolicy.ORDER, null, null));
        var crowd = crowd(2);
        as(crowd.get(0), () -> mine.join(open.id()));
        assertThat(as(crowd.get(1), () -> mine.join(open.id()))).isEqualTo(new JoinResult.Full());
    }

    @Test
    void aUnitSendsNoMoreThanItsQuotaAndItsSeatsWithoutNamesAreFilledLater() {
        var open = open("Chỉ tiêu", 5);
        var unit = people.signedIn("hocvien").homeUnit();
        people.signIn("trungtam");
        assertThat(intakes.fix(open.id(), unit, UnitSeatsContent.NOTHING, new UnitSeatsContent(3, 2)))
                .isEqualTo(new SaveSeatsResult.Stored());
        assertThat(seatsTaken(open)).isEqualTo(2);
        var crowd = crowd(4);
        assertThat(as(crowd.get(0), () -> mine.join(open.id()))).isEqualTo(new JoinResult.Joined());
        assertThat(as(crowd.get(1), () -> mine.join(open.id())))
                .as("the rest of the quota is held without names")
                .isEqualTo(new JoinResult.Waits(1));

        people.signIn("trungtam");
        var outcome = enrolments.enrol(
                open.id(),
                List.of(
                        crowd.get(1).account(),
                        crowd.get(2).account(),
                        crowd.get(3).account()));
        assertThat(outcome.enrolled()).hasSize(2);
        assertThat(outcome.overQuota()).containsExactly(crowd.get(3).account());
        assertThat(seatsTaken(open)).isEqualTo(3);
        var seats = intakes.units(open.id()).getFirst();
        assertThat(seats.reserved()).isZero();
        assertThat(seats.people()).isEqualTo(3);
        assertThat(intakes.fix(open.id(), unit, seats.content(), new UnitSeatsContent(2, 0)))
                .isEqualTo(new SaveSeatsResult.QuotaTooSmall(3, 0));
        assertThat(intakes.fix(open.id(), unit, seats.content(), new UnitSeatsContent(null, 5)))
                .isEqualTo(new SaveSeatsResult.NoSeats(2));
        assertThat(intakes.fix(open.id(), unit, UnitSeatsContent.NOTHING, new UnitSeatsContent(9, 0)))
                .as("what somebody else has changed is not overwritten")
                .isInstanceOf(SaveSeatsResult.Changed.class);
    }

    @Test
    void seatsThatAUnitGivesUpGoToThoseWhoWait() {
        var open = open("Trả chỗ", 3);
        var unit = people.signedIn("hocvien").homeUnit();
        people.signIn("trungtam");
        intakes.fix(open.id(), unit, UnitSeatsContent.NOTHING, new UnitSeatsContent(null, 3));
        var crowd = crowd(2);
        assertThat(as(crowd.get(0), () -> mine.join(open.id()))).isEqualTo(new JoinResult.Waits(1));
        as(crowd.get(1), () -> mine.join(open.id()));
        people.signIn("trungtam");
        intakes.fix(open.id(), unit, new UnitSeatsContent(null, 3), new UnitSeatsContent(null, 1));
        assertThat(inState(open, "ENROLLED")).isEqualTo(2);
        assertThat(seatsTaken(open)).isEqualTo(3);
    }

    @Test
    void somebodyElseComesInAPersonsPlaceAndBothStayOnRecord() {
        var open = open("Thay người", 1);
        var crowd = crowd(3);
        crowd.subList(0, 2).forEach(person -> as(person, () -> mine.join(open.id())));
        people.signIn("trungtam");
        var leaving = enrolments.of(open.id()).getFirst();
        assertThat(enrolments.substitute(leaving.id(), crowd.get(2).account(), " "))
                .isEqualTo(new SubstitutionResult.ReasonMissing());
        assertThat(enrolments.substitute(leaving.id(), crowd.get(2).account(), "Ốm"))
                .isEqualTo(new SubstitutionResult.Changed());
        assertThat(enrolments.of(open.id()))
                .extracting(Enrolment::account)
                .containsExactly(crowd.get(2).account());
        assertThat(seatsTaken(open)).isEqualTo(1);
        assertThat(standing(open, crowd.get(1))).isEqualTo(ClassDoor.Standing.WAITING);
        var record = enrolments.substitutions(open.id()).getFirst();
        assertThat(record.left()).isEqualTo(leaving.fullName());
        assertThat(record.reason()).isEqualTo("Ốm");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = 'class.substituted'")
                        .param(open.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void change(ClassDetail open, IntakeContent content) {
        var seen = intakes.of(open.id()).orElseThrow().content();
        assertThat(intakes.change(open.id(), seen, content)).isInstanceOf(SaveIntakeResult.Stored.class);
    }

    private ClassDoor.Standing standing(ClassDetail open, SignedIn person) {
        return as(
                person,
                () -> mine.door(open.id().value().toString()).orElseThrow().standing());
    }

    private int seatsTaken(ClassDetail open) {
        return jdbc.sql("select seats_taken from training_class where id = ?")
                .param(open.id().value())
                .query(Integer.class)
                .single();
    }

    private int inState(ClassDetail open, String state) {
        return jdbc.sql("select count(*) from class_enrolment where class_id = ? and state = ?")
                .params(open.id().value(), state)
                .query(Integer.class)
                .single();
    }

    private int promotions(ClassDetail open) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = 'class.promoted'")
                .param(open.id().value())
                .query(Integer.class)
                .single();
    }

    private int distinctPromotions(ClassDetail open) {
        return jdbc.sql(
                        "select count(distinct after_json) from audit_entry where subject_id = ? and action = 'class.promoted'")
                .param(open.id().value())
                .query(Integer.class)
                .single();
    }

    private <T> T as(SignedIn person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(person));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Trainees of the unit of {@code hocvien}. */
    private List<SignedIn> crowd(int count) {
        var model = people.signedIn("hocvien");
        var grants = Set.of(new SignedIn.Grant(Role.TRAINEE.name(), model.homeUnit(), Role.TRAINEE.permissions()));
        List<SignedIn> crowd = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            var name = "dong" + Long.toString(id.getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
            jdbc.sql("""
                            insert into account (id, user_name, full_name, sort_key, search_key, birth_year, unit_id, position, password_hash, state,
                              security_version, created_at, version)
                            select :id, :name, full_name, sort_key, :name, birth_year, unit_id, position, password_hash, state,
                              security_version, created_at, 0 from account where user_name = 'hocvien'""").param("id", id).param("name", name).update();
            crowd.add(new SignedIn(new AccountId(id), null, name, model.fullName(), model.homeUnit(), grants, 0));
        }
        return crowd;
    }

    private ClassDetail open(String venue, int seats) {
        return plans.open(plans.oneDay(east, plans.freeDay(), seats, List.of(), plans.room(east, venue, 100)));
    }
}
