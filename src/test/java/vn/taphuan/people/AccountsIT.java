package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.RealInstallation;
import vn.taphuan.platform.audit.AccessTrail;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;

/** Accounts of people and the walls around them, on the real database. */
@RealInstallation
class AccountsIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestPeople people;

    @Autowired
    private AccessTrail access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void userNameEmailAndPhoneAreUniqueOverAllThree() {
        var unit = people.commune(0).id();
        people.waiting(new AccountContent("mot.nguoi", "Một Người", null, unit, null, "mot@mau.vn", "0912000001"));
        SystemWork.as("test", () -> {
            var same = new AccountContent("mot.nguoi", "Người Khác", null, unit, null, "MOT@mau.vn", "+84912000001");
            assertThat(accounts.create(same))
                    .isEqualTo(new CreateAccountResult.Wrong(List.of(
                            AccountProblem.USER_NAME_TAKEN, AccountProblem.EMAIL_TAKEN, AccountProblem.PHONE_TAKEN)));
            assertThat(accounts.count("Người Khác")).isZero();
        });
    }

    @Test
    void ofTwentyWhoWantOneNameAtOnceExactlyOneGetsIt() throws Exception {
        var unit = people.commune(0).id();
        var results = atOnce(
                20,
                number -> create(new AccountContent(
                        "cung.ten", "Tranh " + number, null, unit, null, "tranh" + number + "@mau.vn", null)));
        assertThat(results)
                .filteredOn(CreateAccountResult.Stored.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .filteredOn(CreateAccountResult.Wrong.class::isInstance)
                .hasSize(19)
                .containsOnly(new CreateAccountResult.Wrong(List.of(AccountProblem.USER_NAME_TAKEN)));
        assertThat(SystemWork.call("test", () -> accounts.count("Tranh "))).isEqualTo(1L);
    }

    @Test
    void manyAreEnteredAtOnceWithoutWaitingInCircles() throws Exception {
        var unit = people.commune(0).id();
        var results = atOnce(
                20,
                number -> create(new AccountContent(
                        "song.song" + number,
                        "Song Song " + number,
                        null,
                        unit,
                        null,
                        "song" + number + "@mau.vn",
                        "09130000" + (10 + number))));
        assertThat(results).hasSize(20).allMatch(CreateAccountResult.Stored.class::isInstance);
    }

    @Test
    void anEditTakesNamesAndGivesThemBack() {
        var unit = people.commune(0).id();
        var id = people.waiting(new AccountContent("doi.thu", "Đổi Thư", null, unit, null, "cu@mau.vn", "0912000002"));
        SystemWork.as("test", () -> {
            var changed = new AccountContent("ten.khac", "Đổi Thư", 1970, unit, null, "moi@mau.vn", "0912000002");
            assertThat(accounts.edit(id, seen(id), changed)).isEqualTo(new CreateAccountResult.Stored(id));
            assertThat(accounts.find(id).orElseThrow().userName()).isEqualTo("doi.thu");
            assertThat(accounts.problems(
                            new AccountContent("ai.do", "Ai Đó", null, unit, null, "cu@mau.vn", "0912000002")))
                    .containsExactly(AccountProblem.PHONE_TAKEN);
            assertThat(accounts.problems(new AccountContent("ai.do", "Ai Đó", null, unit, null, "moi@mau.vn", null)))
                    .containsExactly(AccountProblem.EMAIL_TAKEN);
        });
    }

    @Test
    void ofTwoOfficersWhoEditOnePersonTheSecondOverwritesNothingUnseen() {
        var unit = people.commune(0).id();
        var id = people.waiting(new AccountContent("hai.nguoi", "Hai Người", null, unit, "Cán bộ", null, null));
        SystemWork.as("sửa lần đầu", () -> {
            var seen = seen(id);
            assertThat(accounts.edit(
                            id, seen, new AccountContent("hai.nguoi", "Hai Người", 1980, unit, "Bí thư", null, null)))
                    .isInstanceOf(CreateAccountResult.Stored.class);
            var mine = new AccountContent("hai.nguoi", "Hai Ngươi", null, unit, "Cán bộ", null, null);
            var refused = (CreateAccountResult.Changed) accounts.edit(id, seen, mine);
            assertThat(refused.change().at()).isNotNull();
            assertThat(refused.change().words(field -> field))
                    .containsExactlyInAnyOrder("birthYear: – → 1980", "position: Cán bộ → Bí thư");
            assertThat(seen(id).position()).isEqualTo("Bí thư");
            assertThat(accounts.edit(id, refused.now(), mine)).isInstanceOf(CreateAccountResult.Stored.class);
            assertThat(seen(id).fullName()).isEqualTo("Hai Ngươi");
        });
    }

    private AccountContent seen(AccountId id) {
        return accounts.byId(List.of(id)).get(id).content();
    }

    @Test
    void aProposedUserNameIsOneThatNobodyHas() {
        var unit = people.commune(0).id();
        SystemWork.as("test", () -> {
            assertThat(accounts.proposeUserName("Hoàng Thị Mẫu Đề Xuất")).isEqualTo("hoang.thi.mau.de.xuat");
            people.waiting(new AccountContent("hoang.thi.mau.de.xuat", "Một", null, unit, null, null, null));
            assertThat(accounts.proposeUserName("Hoàng Thị Mẫu Đề Xuất")).isEqualTo("hoang.thi.mau.de.xuat2");
            people.waiting(new AccountContent("hoang.thi.mau.de.xuat2", "Hai", null, unit, null, null, null));
            assertThat(accounts.proposeUserName("Hoàng Thị Mẫu Đề Xuất")).isEqualTo("hoang.thi.mau.de.xuat3");
        });
    }

    @Test
    void peopleAreFoundWithAndWithoutDiacriticsAndSortedByGivenName() {
        var unit = people.commune(1).id();
        for (var name : List.of("Đàm Thử Ổn", "Lý Thử Ân", "Bế Thử Đan", "Vi Thử An", "Lò Thử Dung")) {
            people.waiting(name, unit);
        }
        SystemWork.as("test", () -> {
            var found = accounts.search("thu", 0, 50).stream()
                    .filter(person -> person.unit().equals(unit))
                    .map(AccountSummary::fullName);
            assertThat(found).containsExactly("Vi Thử An", "Lý Thử Ân", "Lò Thử Dung", "Bế Thử Đan", "Đàm Thử Ổn");
            assertThat(accounts.search("Đàm Thử", 0, 50)).hasSize(1);
            assertThat(accounts.search("dam thu on", 0, 50)).hasSize(1);
        });
    }

    @Test
    void anOfficerSeesAndChangesThePeopleOfHisUnitsOnly() {
        var own = people.commune(2).id();
        var foreign = people.commune(3).id();
        var officer = people.with(Role.CENTRE_OFFICER, people.centreFor("Trung tâm Thử Một", own));
        var mine = people.waiting("Người Nhà Một", own);
        var theirs = people.waiting("Người Nhà Hai", foreign);
        TestPeople.actAs(officer);
        assertThat(accounts.search("Người Nhà", 0, 50))
                .extracting(AccountSummary::id)
                .containsExactly(mine);
        assertThat(accounts.search(new AccountFilter("", foreign, null), 0, 50)).isEmpty();
        assertThat(accounts.count("Người Nhà")).isEqualTo(1);
        assertThat(accounts.find(theirs)).isEmpty();
        assertThat(accounts.rolesOf(theirs)).isEmpty();
        assertThat(accounts.mayChange(mine)).isEqualTo(ChangeRight.YES);
        assertThat(accounts.mayChange(theirs)).isEqualTo(ChangeRight.NO);
        var content = new AccountContent("ai.do.khac", "Ai", null, foreign, null, null, null);
        refused(() -> accounts.create(content));
        refused(() -> accounts.edit(theirs, content, content));
        refused(() -> accounts.edit(mine, content, content));
        refused(() -> accounts.printSlip(theirs));
        refused(() -> accounts.printSlips(List.of(mine, theirs)));
        refused(() -> accounts.reset(theirs, "lý do"));
        refused(() -> accounts.printSlip(new AccountId(new UUID(9, 9))));
    }

    @Test
    void anAccountWithARoleIsTheAdministratorsAlone() {
        var unit = people.commune(4).id();
        var centre = people.centreFor("Trung tâm Thử Hai", unit);
        var officer = people.with(Role.CENTRE_OFFICER, centre);
        var lecturer = people.with(Role.LECTURER, unit).account();
        TestPeople.actAs(officer);
        assertThat(accounts.mayChange(lecturer)).isEqualTo(ChangeRight.ADMINISTRATOR_ONLY);
        refused(() -> accounts.reset(lecturer, "lý do"));
        refused(() -> accounts.printSlip(lecturer));
        var other = new AccountContent("x", "Tên Khác", null, unit, null, null, null);
        refused(() -> accounts.edit(lecturer, other, other));
        refused(() -> accounts.grant(lecturer, Role.CENTRE_OFFICER, centre));
        refused(() -> accounts.grant(officer.account(), Role.ADMINISTRATOR, people.province()));
        refused(() -> accounts.withdraw(lecturer, Role.LECTURER, unit));
        TestPeople.actAs(people.with(Role.ADMINISTRATOR, people.province()));
        assertThat(accounts.mayChange(lecturer)).isEqualTo(ChangeRight.YES);
        assertThat(accounts.reset(lecturer, "đã gặp").fullName()).isEqualTo("Mẫu LECTURER");
    }

    @Test
    void nobodyResetsTheOwnAccount() {
        var administrator = people.with(Role.ADMINISTRATOR, people.province());
        TestPeople.actAs(administrator);
        refused(() -> accounts.reset(administrator.account(), "lý do"));
    }

    @Test
    void openingSomebodysDataIsWrittenDownForThatPerson() {
        var unit = people.commune(5).id();
        var officer = people.with(Role.CENTRE_OFFICER, people.centreFor("Trung tâm Thử Ba", unit));
        var trainee = people.trainee("Người Được Xem", unit);
        TestPeople.actAs(officer);
        accounts.find(trainee.account());
        accounts.search("Người Được Xem", 0, 10);
        TestPeople.actAs(trainee);
        assertThat(access.mine())
                .extracting(AccessTrail.Line::viewerName, AccessTrail.Line::purpose)
                .containsExactly(
                        Tuple.tuple("Mẫu CENTRE_OFFICER", "account.detail"), Tuple.tuple("test", "account.slip"));
    }

    @Test
    void aBatchOfSlipsIsOneLineOfTheAccessLogAndLeavesOutWhoHasSignedIn() {
        var unit = people.commune(6).id();
        var officer = people.with(Role.CENTRE_OFFICER, people.centreFor("Trung tâm Thử Bốn", unit));
        var waiting = List.of(people.waiting("Chờ Một", unit), people.waiting("Chờ Hai", unit));
        var open = people.trainee("Đã Vào", unit).account();
        TestPeople.actAs(officer);
        var slips = accounts.printSlips(List.of(waiting.get(0), open, waiting.get(1)));
        assertThat(slips).extracting(Slip::fullName).containsExactly("Chờ Một", "Chờ Hai");
        assertThat(slips.stream().map(Slip::code).distinct()).hasSize(2).allMatch(code -> code.length() == 14);
        assertThat(jdbc.sql("select people from access_entry where purpose = 'account.slips' and viewer_id = ?")
                        .param(officer.account().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(accounts.printSlip(open)).isEqualTo(new PrintSlipResult.NotWaiting());
    }

    @Test
    void theEntryOfTheAuditLogStandsOrFallsWithTheChange() {
        var unit = people.commune(0).id();
        long before = entries();
        transaction.executeWithoutResult(status -> {
            people.waiting("Không Thành", unit);
            assertThat(entries()).isEqualTo(before + 1);
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(before);
        people.waiting("Thành", unit);
        assertThat(entries()).isEqualTo(before + 1);
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private CreateAccountResult create(AccountContent content) {
        return SystemWork.call("test", () -> accounts.create(content));
    }

    private static void refused(ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
    }

    static <T> List<T> atOnce(int people, IntFunction<T> work) throws Exception {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var tasks = IntStream.range(0, people)
                    .<Callable<T>>mapToObj(number -> () -> {
                        start.await();
                        return work.apply(number);
                    })
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
