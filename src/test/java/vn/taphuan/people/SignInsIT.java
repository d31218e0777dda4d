package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.RealInstallation;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.SettableClock;

/** Slips, passwords, sign-ins and the roles in them, on the real database. */
@RealInstallation
class SignInsIT {

    private static final String ADDRESS = "192.0.2.1";

    @Autowired
    private Accounts accounts;

    @Autowired
    private FirstSignIn firstSignIn;

    @Autowired
    private ResetNotices resets;

    @Autowired
    private OwnAccount own;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AccountAuthentication authentication;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;

    @BeforeEach
    void somewhere() {
        unit = people.commune(7).id();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSlipOpensTheAccountOnceUnder20Threads() throws Exception {
        var slip = slipFor("Hai Mươi Lần");
        var results = AccountsIT.atOnce(20, number -> complete(slip.userName(), slip.code(), "10.1.0." + number));
        assertThat(results)
                .filteredOn(FirstSignIn.Result.Done.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .filteredOn(FirstSignIn.Result.WrongCode.class::isInstance)
                .hasSize(19);
    }

    @Test
    void aWrongAnEndedAndAnOlderCodeAreTheSameToWhoeverTries() {
        var id = people.waiting("Mã Sai", unit);
        var older = print(id);
        var slip = print(id);
        assertThat(complete(slip.userName(), "AAAA-AAAA-AAAA", ADDRESS))
                .isInstanceOf(FirstSignIn.Result.WrongCode.class);
        assertThat(complete("khong.co.ai", slip.code(), ADDRESS)).isInstanceOf(FirstSignIn.Result.WrongCode.class);
        assertThat(complete(older.userName(), older.code(), ADDRESS)).isInstanceOf(FirstSignIn.Result.WrongCode.class);
        clock.forward(AccountSlips.VALID);
        assertThat(complete(slip.userName(), slip.code(), ADDRESS)).isInstanceOf(FirstSignIn.Result.WrongCode.class);
    }

    @Test
    void dashesSpacesAndCaseOfACodeDoNotMatter() {
        var slip = slipFor("Gõ Tự Do");
        assertThat(firstSignIn.opens(" " + slip.userName().toUpperCase(Locale.ROOT), slip.code(), ADDRESS))
                .isEqualTo(FirstSignIn.Opening.OPEN);
        assertThat(complete(
                        slip.userName(), slip.code().toLowerCase(Locale.ROOT).replace('-', ' '), ADDRESS))
                .isInstanceOf(FirstSignIn.Result.Done.class);
    }

    @Test
    void aRightCodeAfterManyWrongOnesIsToldToWaitAndNotThatItIsWrong() {
        var slip = slipFor("Gõ Nhầm Nhiều");
        for (int i = 0; i < SignInGuard.FREE_TRIES; i++) {
            assertThat(firstSignIn.opens(slip.userName(), "AAAA-AAAA-AAAA", ADDRESS))
                    .isEqualTo(FirstSignIn.Opening.WRONG_CODE);
        }
        assertThat(firstSignIn.opens(slip.userName(), slip.code(), ADDRESS)).isEqualTo(FirstSignIn.Opening.TOO_FAST);
        clock.forward(Duration.ofMinutes(1));
        assertThat(firstSignIn.opens(slip.userName(), slip.code(), ADDRESS)).isEqualTo(FirstSignIn.Opening.OPEN);
    }

    @Test
    void noticeAndPasswordAreAskedForBeforeTheCodeIsUsedUp() {
        var slip = slipFor("Từng Bước");
        assertThat(firstSignIn.complete(slip.userName(), slip.code(), false, "12345678", "12345678", ADDRESS, ""))
                .isInstanceOf(FirstSignIn.Result.NoticeNotAccepted.class);
        assertThat(firstSignIn.complete(slip.userName(), slip.code(), true, "1234567", "1234567", ADDRESS, ""))
                .isInstanceOf(FirstSignIn.Result.PasswordTooShort.class);
        assertThat(firstSignIn.complete(slip.userName(), slip.code(), true, "12345678", "87654321", ADDRESS, ""))
                .isInstanceOf(FirstSignIn.Result.PasswordsDiffer.class);
        assertThat(complete(slip.userName(), slip.code(), ADDRESS)).isInstanceOf(FirstSignIn.Result.Done.class);
    }

    @Test
    void theCodeIsKeptAsAHashOnlyAndTheAcceptedNoticeWithVersionAndTime() {
        var slip = slipFor("Chỉ Giữ Băm");
        assertThat(jdbc.sql("select count(*) from account_slip where length(code_hash) = 32 and code_hash <> ?")
                        .param(slip.code().getBytes(StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isPositive();
        complete(slip.userName(), slip.code(), ADDRESS);
        TestPeople.actAs(signIn(slip.userName(), TestPeople.PASSWORD));
        assertThat(own.read().notice())
                .isEqualTo(new OwnAccount.AcceptedNotice(PrivacyNotice.VERSION, clock.instant()));
    }

    @Test
    void oneSignsInWithUserNameEmailOrPhone() {
        var id = people.waiting(
                new AccountContent("ba.cach", "Ba Cách", null, unit, null, "ba.cach@mau.vn", "0912345999"));
        people.open(id);
        for (var name : new String[] {"Ba.Cach", "BA.CACH@mau.vn", "+84 912 345 999"}) {
            assertThat(signIn(name, TestPeople.PASSWORD).account()).as(name).isEqualTo(id);
        }
        Assertions.assertThatThrownBy(() -> signIn("ba.cach", "mot con song khac"))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aResetEndsAllSignInsAndIsShownToTheHolder() {
        var trainee = people.trainee("Bị Đặt Lại", unit);
        var elsewhere = signIn(trainee.userName(), TestPeople.PASSWORD);
        var officer = people.with(Role.CENTRE_OFFICER, people.centreFor("Trung tâm Thử Năm", unit));
        TestPeople.actAs(officer);
        var slip = accounts.reset(trainee.account(), "quên mật khẩu");
        assertThat(signIns.refresh(trainee)).isEmpty();
        assertThat(signIns.refresh(elsewhere)).isEmpty();
        Assertions.assertThatThrownBy(() -> signIn(trainee.userName(), TestPeople.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
        var again = (FirstSignIn.Result.Done) complete(slip.userName(), slip.code(), ADDRESS);
        TestPeople.actAs(again.signedIn());
        assertThat(resets.mine().orElseThrow().by()).isEqualTo("Mẫu CENTRE_OFFICER");
        resets.acknowledge();
        assertThat(resets.mine()).isEmpty();
    }

    @Test
    void aRoleWorksAndEndsInASignInThatLasts() {
        var lecturer = people.trainee("Nhận Rồi Thôi", unit);
        SystemWork.as("test", () -> accounts.grant(lecturer.account(), Role.LECTURER, unit));
        var promoted = signIns.refresh(lecturer).orElseThrow();
        assertThat(promoted.may(Permissions.CLASS_TEACH)).isTrue();
        assertThat(signIns.refresh(promoted)).containsSame(promoted);
        SystemWork.as("test", () -> accounts.withdraw(lecturer.account(), Role.LECTURER, unit));
        assertThat(signIns.refresh(promoted).orElseThrow().may(Permissions.CLASS_TEACH))
                .isFalse();
        SystemWork.as("test", () -> accounts.grant(lecturer.account(), Role.LECTURER, unit));
        assertThat(signIns.refresh(promoted).orElseThrow().may(Permissions.CLASS_TEACH))
                .as("given again on the same day")
                .isTrue();
    }

    @Test
    void aRoleWithAnEndWorksUntilThatDayAndNoLonger() {
        var lecturer = people.with(Role.LECTURER, unit);
        jdbc.sql("update account_role set valid_to = ? where account_id = ?")
                .params(LocalDate.now(clock).plusDays(1), lecturer.account().value())
                .update();
        clock.forward(Duration.ofDays(1));
        assertThat(signIns.refresh(lecturer).orElseThrow().may(Permissions.CLASS_TEACH))
                .isTrue();
        clock.forward(Duration.ofDays(1));
        assertThat(signIns.refresh(lecturer).orElseThrow().may(Permissions.CLASS_TEACH))
                .isFalse();
        assertThat(SystemWork.call("test", () -> accounts.rolesOf(lecturer.account())))
                .isEmpty();
        assertThat(SystemWork.call("test", () -> accounts.mayChange(lecturer.account())))
                .isEqualTo(ChangeRight.YES);
    }

    @Test
    void theLastAdministratorKeepsTheRole() throws Exception {
        var two = Set.of(
                people.with(Role.ADMINISTRATOR, people.province()), people.with(Role.ADMINISTRATOR, people.province()));
        jdbc.sql("update account_role set valid_to = ? where role = 'ADMINISTRATOR' and account_id not in (?, ?)")
                .params(
                        LocalDate.now(clock).minusDays(1),
                        two.iterator().next().account().value(),
                        two.stream().skip(1).findFirst().orElseThrow().account().value())
                .update();
        var both = two.stream().map(SignedIn::account).toList();
        var results = AccountsIT.atOnce(
                2,
                number -> SystemWork.call(
                        "test", () -> accounts.withdraw(both.get(number), Role.ADMINISTRATOR, people.province())));
        assertThat(results).containsExactlyInAnyOrder(WithdrawResult.TAKEN, WithdrawResult.LAST_ADMINISTRATOR);
    }

    @Test
    void aChangedPasswordEndsTheOtherSignIns() {
        var here = people.trainee("Đổi Mật Khẩu", unit);
        var elsewhere = signIn(here.userName(), TestPeople.PASSWORD);
        TestPeople.actAs(here);
        assertThat(own.changePassword("sai", "hai con song", "hai con song"))
                .isInstanceOf(ChangePasswordResult.OldPasswordWrong.class);
        assertThat(own.changePassword(TestPeople.PASSWORD, "ngan", "ngan"))
                .isInstanceOf(ChangePasswordResult.TooShort.class);
        assertThat(own.changePassword(TestPeople.PASSWORD, "hai con song", "ba con song"))
                .isInstanceOf(ChangePasswordResult.Differ.class);
        assertThat(own.changePassword(TestPeople.PASSWORD, "hai con song", "hai con song"))
                .isInstanceOf(ChangePasswordResult.Changed.class);
        assertThat(signIns.refresh(here)).isPresent();
        assertThat(signIns.refresh(elsewhere)).isEmpty();
        assertThat(signIn(here.userName(), "hai con song").account()).isEqualTo(here.account());
    }

    @Test
    void guessingTheOldPasswordIsSlowedInThatSignInAlone() {
        var here = people.trainee("Máy Để Ngỏ", unit);
        TestPeople.actAs(here);
        for (int time = 0; time < SignInGuard.FREE_TRIES; time++) {
            own.changePassword("sai" + time, "hai con song", "hai con song");
        }
        assertThat(own.changePassword(TestPeople.PASSWORD, "hai con song", "hai con song"))
                .isInstanceOf(ChangePasswordResult.TooFast.class);
        TestPeople.actAs(signIn(here.userName(), TestPeople.PASSWORD));
        assertThat(own.changePassword(TestPeople.PASSWORD, "hai con song", "hai con song"))
                .isInstanceOf(ChangePasswordResult.Changed.class);
    }

    @Test
    void oneSeesTheOwnSignInsAndEndsThemAll() {
        var here = people.trainee("Nhiều Máy", unit);
        signIn(here.userName(), TestPeople.PASSWORD);
        clock.forward(Duration.ofMinutes(6));
        signIns.refresh(here);
        TestPeople.actAs(here);
        assertThat(signIns.mine())
                .extracting(SignIns.Open::thisOne, SignIns.Open::lastSeenAt)
                .containsExactly(
                        Tuple.tuple(true, clock.instant()),
                        Tuple.tuple(false, clock.instant().minus(Duration.ofMinutes(6))));
        signIns.endAll();
        assertThat(signIns.refresh(here)).isEmpty();
        assertThat(signIns.mine()).isEmpty();
    }

    private Slip slipFor(String fullName) {
        return print(people.waiting(fullName, unit));
    }

    private Slip print(AccountId id) {
        return SystemWork.call("test", () -> ((PrintSlipResult.Printed) accounts.printSlip(id)).slip());
    }

    private FirstSignIn.Result complete(String userName, String code, String address) {
        return firstSignIn.complete(userName, code, true, TestPeople.PASSWORD, TestPeople.PASSWORD, address, "test");
    }

    private SignedIn signIn(String name, String password) {
        var typed = new UsernamePasswordAuthenticationToken(name, password);
        return ((SignedInAuthentication) authentication.authenticate(typed)).getPrincipal();
    }
}
