package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.taphuan.MailingInstallation.MAIL_SERVER;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.MailingInstallation;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.mail.TestPost;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.SettableClock;

/** Only a confirmed e-mail resets a password: over HTTP, with a real mail server and a real database. */
@MailingInstallation
class MailedLinksIT {

    private static final Pattern LINK = Pattern.compile("https://taphuan\\.example\\.vn(/[a-z-]+/[A-Za-z0-9_-]+)");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final String NEW_PASSWORD = "ba con suoi trong";

    @Autowired
    private OwnEmail emails;

    @Autowired
    private PasswordByMail reset;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AccountAuthentication authentication;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private UnitId unit;
    private String address;

    @BeforeEach
    void aServerAndAnAddress() {
        jdbc.sql("delete from mail_message").update();
        MAIL_SERVER.start();
        unit = people.commune(9).id();
        address = "dia.chi" + ADDRESSES.incrementAndGet() + "@mau.vn";
    }

    @AfterEach
    void nobodyAndNoServer() {
        SecurityContextHolder.clearContext();
        MAIL_SERVER.stop();
    }

    @Test
    void fromAnAddressEnteredToAPasswordForgottenAndSetAnew() throws Exception {
        var person = people.trainee("Quên Mật Khẩu", unit);
        TestPeople.actAs(person);
        assertThat(emails.ask(address.toUpperCase(Locale.ROOT), TestPeople.PASSWORD))
                .isEqualTo(new OwnEmail.Asked.Mailed(address));
        assertThat(emails.read().confirmed()).isFalse();
        assertThat(emails.read().waiting().message()).isEqualTo(MailState.WAITING);
        SecurityContextHolder.clearContext();

        var browser = new PageClient(port);
        var confirm = link(address);
        var page = browser.open(confirm);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(address, person.userName());
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        browser.open(confirm);
        assertThat(confirmedAddress(person)).as("opening alone, as scanners do").isNull();
        assertThat(browser.send(confirm, Map.of()).body()).contains("Đã xác nhận thư điện tử");
        assertThat(confirmedAddress(person)).isEqualTo(address);
        assertThat(browser.open(confirm).statusCode()).as("used").isEqualTo(404);

        assertThat(browser.open("/login").body()).contains("/forgotten-password");
        assertThat(browser.send("/forgotten-password", Map.of("userName", address))
                        .body())
                .contains("Đã nhận yêu cầu");
        var choose = link(address);
        assertThat(browser.open(choose).body()).contains(person.userName());
        assertThat(browser.send(choose, Map.of("password", "ngan", "passwordAgain", "ngan"))
                        .body())
                .contains("ít nhất 8 ký tự");
        assertThat(browser.send(choose, Map.of("password", NEW_PASSWORD, "passwordAgain", "khac han"))
                        .body())
                .contains("chưa giống nhau");
        assertThat(signIns.refresh(person)).isPresent();
        var done = browser.send(choose, Map.of("password", NEW_PASSWORD, "passwordAgain", NEW_PASSWORD));
        assertThat(done.uri().toString()).endsWith("/login?reset");
        assertThat(done.body()).contains("Đã đặt mật khẩu mới");
        assertThat(signIns.refresh(person)).as("all sign-ins have ended").isEmpty();
        assertThat(browser.open(choose).statusCode()).isEqualTo(404);

        var inside = browser.send("/login", Map.of("username", person.userName(), "password", NEW_PASSWORD));
        assertThat(inside.uri().getPath()).isEqualTo("/reset-notice");
        assertThat(inside.body()).contains("Mật khẩu đã được đặt lại", "gửi tới thư điện tử đã xác nhận");
        assertThat(browser.send("/reset-notice", Map.of()).uri().getPath()).isEqualTo("/start");
        assertThat(actions(person))
                .containsSubsequence(
                        "account.email-asked",
                        "account.email-confirmed",
                        "account.reset-link-mailed",
                        "account.reset-by-mail");
        assertThat(jdbc.sql("select count(*) from mail_message where body is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theNoticeComesFirstWhereverOneWantedToGo() throws Exception {
        var person = confirmed("Muốn Tới Nơi Khác");
        complete(person);
        var browser = new PageClient(port);
        browser.open("/account");
        assertThat(browser.send("/login", Map.of("username", person.userName(), "password", NEW_PASSWORD))
                        .uri()
                        .getPath())
                .isEqualTo("/reset-notice");
    }

    @Test
    void theNoticeIsShownToNobodyElseWhoSignsInOnTheSamePage() throws Exception {
        var person = confirmed("Có Lời Báo");
        complete(person);
        var other = people.trainee("Không Lời Báo", unit);
        var browser = new PageClient(port);
        assertThat(again(browser, person, NEW_PASSWORD)).isEqualTo(200);
        assertThat(again(browser, other, TestPeople.PASSWORD)).isEqualTo(200);
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/account");
        assertThat(again(browser, person, NEW_PASSWORD)).isEqualTo(200);
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/reset-notice");
    }

    private static int again(PageClient browser, SignedIn person, String password) throws Exception {
        var typed = "{\"account\":\"%s\",\"password\":\"%s\"}"
                .formatted(person.account().value(), password);
        return browser.json("/login/again", typed).statusCode();
    }

    @Test
    void aLinkIsUsedOnceUnder20Threads() throws Exception {
        var person = confirmed("Hai Mươi Lần");
        var token = resetToken(person.userName());
        var results = AccountsIT.atOnce(20, number -> reset.complete(token, NEW_PASSWORD, NEW_PASSWORD));
        assertThat(results)
                .filteredOn(PasswordByMail.Result.Done.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .filteredOn(PasswordByMail.Result.LinkEnded.class::isInstance)
                .hasSize(19);
        var other = people.trainee("Xác Nhận Hai Mươi Lần", unit);
        TestPeople.actAs(other);
        var second = "hai." + address;
        emails.ask(second, TestPeople.PASSWORD);
        var confirm = token(second);
        assertThat(AccountsIT.atOnce(20, number -> emails.confirm(confirm)))
                .filteredOn(OwnEmail.Confirmed.Done.class::isInstance)
                .hasSize(1);
    }

    @Test
    void linksEndWithTheirTimeWithANewerOneAndWithAnythingThatChangesTheAccount() throws Exception {
        var person = confirmed("Hết Hạn");
        var expired = resetToken(person.userName());
        clock.forward(Duration.ofHours(1).minusSeconds(1));
        assertThat(reset.opens(expired)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertEnded(expired);

        var older = resetToken(person.userName());
        clock.forward(MailLinks.PAUSE);
        var newer = resetToken(person.userName());
        assertEnded(older);
        assertThat(reset.opens(newer)).isPresent();

        TestPeople.actAs(signIn(person.userName(), TestPeople.PASSWORD));
        own.changePassword(TestPeople.PASSWORD, "bon con song dai", "bon con song dai");
        assertEnded(newer);

        clock.forward(Duration.ofDays(1));
        var beforeTheRole = resetToken(person.userName());
        SystemWork.as("test", () -> accounts.grant(person.account(), Role.LECTURER, unit));
        assertEnded(beforeTheRole);
    }

    @Test
    void aConfirmationEndsAfterADayAndWithANewPassword() throws Exception {
        var person = people.trainee("Xác Nhận Muộn", unit);
        TestPeople.actAs(person);
        emails.ask(address, TestPeople.PASSWORD);
        var token = token(address);
        clock.forward(Duration.ofDays(1));
        assertThat(emails.opens(token)).isEmpty();
        assertThat(emails.confirm(token)).isInstanceOf(OwnEmail.Confirmed.LinkEnded.class);
        TestPeople.actAs(signIn(person.userName(), TestPeople.PASSWORD));
        emails.ask(address, TestPeople.PASSWORD);
        var ofAThief = token(address);
        own.changePassword(TestPeople.PASSWORD, NEW_PASSWORD, NEW_PASSWORD);
        assertThat(emails.confirm(ofAThief)).isInstanceOf(OwnEmail.Confirmed.LinkEnded.class);
        assertThat(emails.read().waiting()).isNull();
    }

    @Test
    void aChangedAddressEndsTheLinkToTheOldOneAndTellsIt() throws Exception {
        var person = confirmed("Đổi Địa Chỉ");
        var toTheOld = resetToken(person.userName());
        TestPeople.actAs(signIn(person.userName(), TestPeople.PASSWORD));
        clock.forward(Duration.ofMinutes(2));
        var next = "moi." + address;
        assertThat(emails.ask(next, "sai mat khau")).isInstanceOf(OwnEmail.Asked.PasswordWrong.class);
        assertThat(emails.ask(next, TestPeople.PASSWORD)).isInstanceOf(OwnEmail.Asked.Mailed.class);
        assertThat(reset.opens(toTheOld)).as("until the new one is confirmed").isPresent();
        assertThat(emails.confirm(token(next))).isInstanceOf(OwnEmail.Confirmed.Done.class);
        assertEnded(toTheOld);
        assertThat(last(address)).contains("không còn dùng địa chỉ này", person.userName());
        reset.ask(address, "10.2.0.1");
        assertThat(mailsTo(address)).as("no link to the old address").hasSize(3);
        assertThat(signIn(next, TestPeople.PASSWORD).account()).isEqualTo(person.account());
        assertThatThrownBy(() -> signIn(address, TestPeople.PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void anOfficersChangeAndResetTakeTheConfirmationAway() throws Exception {
        var person = confirmed("Cán Bộ Sửa");
        SystemWork.as(
                "test",
                () -> accounts.edit(
                        person.account(),
                        accounts.byId(List.of(person.account()))
                                .get(person.account())
                                .content(),
                        new AccountContent("x", "Cán Bộ Sửa", null, unit, null, "khac." + address, null)));
        assertThat(last(address)).contains("không còn dùng địa chỉ này");
        assertThat(confirmedAddress(person)).isNull();
        reset.ask(person.userName(), "10.2.0.2");
        assertThat(mailsTo("khac." + address)).isEmpty();

        address = "them." + address;
        var second = confirmed("Bị Chiếm");
        var token = resetToken(second.userName());
        SystemWork.as("test", () -> accounts.reset(second.account(), "bị chiếm"));
        assertEnded(token);
        clock.forward(Duration.ofDays(1));
        int before = mailsTo(address).size();
        reset.ask(second.userName(), "10.2.0.3");
        assertThat(mailsTo(address)).hasSize(before);
    }

    @Test
    void aGuessedAForeignAndAnotherKindOfLinkOpenNothing() throws Exception {
        var person = confirmed("Của Người Khác");
        var token = resetToken(person.userName());
        var browser = new PageClient(port);
        for (var path : new String[] {
            "/new-password/" + "A".repeat(43),
            "/new-password/" + token.substring(1),
            "/confirm-email/" + token,
            "/confirm-email/x"
        }) {
            assertThat(browser.open(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(emails.confirm(token)).isInstanceOf(OwnEmail.Confirmed.LinkEnded.class);
        var stranger = people.trainee("Người Lạ", unit);
        TestPeople.actAs(stranger);
        reset.complete(token, NEW_PASSWORD, NEW_PASSWORD);
        assertThat(signIn(stranger.userName(), TestPeople.PASSWORD).account())
                .as("a link is for its account, whoever is signed in")
                .isEqualTo(stranger.account());
        assertThat(signIn(person.userName(), NEW_PASSWORD).account()).isEqualTo(person.account());
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws Exception {
        var person = confirmed("Chỉ Giữ Băm");
        var token = resetToken(person.userName());
        assertThat(token).hasSize(43);
        assertThat(jdbc.sql(
                                "select length(token_hash) from account_mail_link where purpose = 'RESET' and account_id = ?")
                        .param(person.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where concat(ifnull(before_json, ''), ifnull(after_json, '')) like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressOfAnotherAccountIsAskedForLikeAnyOtherAndNeverGiven() throws Exception {
        var holder = confirmed("Người Giữ");
        var other = people.trainee("Người Xin", unit);
        TestPeople.actAs(other);
        assertThat(emails.ask(address, TestPeople.PASSWORD)).isEqualTo(new OwnEmail.Asked.Mailed(address));
        assertThat(emails.read().waiting().address()).isEqualTo(address);
        assertThat(last(address)).contains("đã thuộc một tài khoản").doesNotContain("/confirm-email/");
        assertThat(confirmedAddress(holder)).isEqualTo(address);
    }

    @Test
    void ofTwoWhoConfirmOneAddressTheSecondIsRefused() throws Exception {
        var tokens = new String[2];
        for (int number = 0; number < 2; number++) {
            TestPeople.actAs(people.trainee("Cùng Địa Chỉ " + number, unit));
            emails.ask(address, TestPeople.PASSWORD);
            tokens[number] = token(address);
        }
        var results = AccountsIT.atOnce(2, number -> emails.confirm(tokens[number]));
        assertThat(results)
                .filteredOn(OwnEmail.Confirmed.Done.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .filteredOn(OwnEmail.Confirmed.AddressTaken.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whoeverAsksIsToldTheSameInTheSameTimeAndAStrangersMailboxIsNotFilled() throws Exception {
        var person = confirmed("Luôn Như Nhau");
        int before = mailsTo(address).size();
        for (var name :
                List.of(person.userName(), address, "khong.co.ai", "khong.co@mau.vn", "0900000000", "x".repeat(5000))) {
            long began = System.nanoTime();
            assertThat(reset.ask(name, "10.3.0.1")).as(name).isInstanceOf(PasswordByMail.Asked.Heard.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(PasswordByMail.STEP);
        }
        assertThat(mailsTo(address)).as("of two within a minute").hasSize(before + 1);
        for (int time = 0; time < 20; time++) {
            clock.forward(MailLinks.PAUSE);
            reset.ask(person.userName(), "10.4.0." + time);
        }
        assertThat(mailsTo(address)).hasSize(before + 3);
        clock.forward(MailLinks.LONG_PAUSE);
        reset.ask(person.userName(), "10.4.1.1");
        assertThat(mailsTo(address)).hasSize(before + 4);
    }

    @Test
    void askingAgainAndAgainIsSlowedForKnownAndUnknownNamesAlike() {
        var person = people.trainee("Hỏi Nhiều", unit);
        for (var name : List.of(person.userName(), "ai.do.khong.co")) {
            for (int time = 0; time < SignInGuard.FREE_TRIES; time++) {
                assertThat(reset.ask(name, "10.5.0.1")).isInstanceOf(PasswordByMail.Asked.Heard.class);
            }
            assertThat(reset.ask(name, "10.5.0.1")).isInstanceOf(PasswordByMail.Asked.TooFast.class);
            assertThat(reset.ask(name, "10.5.0.2")).isInstanceOf(PasswordByMail.Asked.Heard.class);
        }
        assertThat(signIn(person.userName(), TestPeople.PASSWORD))
                .as("signing in is not slowed")
                .isNotNull();
    }

    @Test
    void whoHasARoleIsSentToTheAdministratorAndWhoHasNoConfirmedAddressGetsNothing() throws Exception {
        var person = confirmed("Giảng Viên");
        SystemWork.as("test", () -> accounts.grant(person.account(), Role.LECTURER, unit));
        assertThat(reset.ask(person.userName(), "10.6.0.1")).isInstanceOf(PasswordByMail.Asked.Heard.class);
        assertThat(last(address)).contains("chỉ quản trị viên đặt lại được").doesNotContain("/new-password/");
        var unconfirmed = people.waiting(
                new AccountContent("chua.xac.nhan", "Chưa Xác Nhận", null, unit, null, "chua.xac.nhan@mau.vn", null));
        people.open(unconfirmed);
        reset.ask("chua.xac.nhan", "10.6.0.2");
        reset.ask("chua.xac.nhan@mau.vn", "10.6.0.3");
        assertThat(mailsTo("chua.xac.nhan@mau.vn")).isEmpty();
    }

    @Test
    void whileTheMailServerIsAwayTheLinkWaits() throws Exception {
        var person = confirmed("Máy Chủ Nghỉ");
        int before = mailsTo(address).size();
        MAIL_SERVER.stop();
        reset.ask(person.userName(), "10.7.0.1");
        TestPost.deliver(application);
        MAIL_SERVER.start();
        clock.forward(Duration.ofMinutes(1));
        assertThat(mailsTo(address).size()).isBetween(1, before + 1);
        assertThat(reset.opens(token(address))).isPresent();
    }

    private SignedIn confirmed(String fullName) throws Exception {
        var person = people.trainee(fullName, unit);
        TestPeople.actAs(person);
        emails.ask(address, TestPeople.PASSWORD);
        assertThat(emails.confirm(token(address))).isInstanceOf(OwnEmail.Confirmed.Done.class);
        SecurityContextHolder.clearContext();
        return person;
    }

    private void complete(SignedIn person) throws Exception {
        assertThat(reset.complete(resetToken(person.userName()), NEW_PASSWORD, NEW_PASSWORD))
                .isInstanceOf(PasswordByMail.Result.Done.class);
    }

    private String resetToken(String name) throws Exception {
        reset.ask(name, "10.1." + ADDRESSES.incrementAndGet() + ".1");
        return token(address);
    }

    private void assertEnded(String token) {
        assertThat(reset.opens(token)).isEmpty();
        assertThat(reset.complete(token, NEW_PASSWORD, NEW_PASSWORD))
                .isInstanceOf(PasswordByMail.Result.LinkEnded.class);
    }

    private String token(String to) throws Exception {
        return link(to).replaceFirst(".*/", "");
    }

    /** The path of the link in the last message to an address. */
    private String link(String to) throws Exception {
        var found = LINK.matcher(last(to));
        assertThat(found.find()).as("a link to " + to).isTrue();
        return found.group(1);
    }

    private String last(String to) throws MessagingException, IOException {
        return mailsTo(to).getLast();
    }

    private List<String> mailsTo(String to) throws MessagingException, IOException {
        TestPost.deliver(application);
        var texts = new ArrayList<String>();
        for (var message : MAIL_SERVER.getReceivedMessages()) {
            if (Arrays.toString(message.getAllRecipients()).equals("[" + to + "]")) {
                texts.add(message.getContent().toString());
            }
        }
        return texts;
    }

    private @Nullable String confirmedAddress(SignedIn person) {
        return jdbc.sql("select email from account where id = ? and email_confirmed_at is not null")
                .param(person.account().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> actions(SignedIn person) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by id")
                .param(person.account().value())
                .query(String.class)
                .list();
    }

    private SignedIn signIn(String name, String password) {
        var typed = new UsernamePasswordAuthenticationToken(name, password);
        return ((SignedInAuthentication) authentication.authenticate(typed)).getPrincipal();
    }
}
