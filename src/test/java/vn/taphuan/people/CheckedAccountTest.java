package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.security.UnitId;

class CheckedAccountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UnitId UNIT = new UnitId(new UUID(1, 1));

    @Test
    void whatIsRightIsKeptInOneForm() {
        var checked = CheckedAccount.of(
                new AccountContent(
                        "Lan.Mau", "  Nông  Thi\u0323 Lan ", 1978, UNIT, " Bí thư ", "LAN@coquan.vn", "+84912345678"),
                TODAY);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.content())
                .isEqualTo(new AccountContent(
                        "lan.mau", "Nông Thị Lan", 1978, UNIT, "Bí thư", "lan@coquan.vn", "0912345678"));
    }

    @Test
    void whatNobodySeesIsNoPartOfAName() {
        var checked = CheckedAccount.of(
                new AccountContent(
                        "lan.mau", "\u202ENông\u00A0Thị\u200B Lan\u0000\uFEFF", 1978, UNIT, "\u200B", null, null),
                TODAY);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.content())
                .isEqualTo(new AccountContent("lan.mau", "Nông Thị Lan", 1978, UNIT, null, null, null));
        assertThat(CheckedAccount.of(new AccountContent("lan", "\u200B\u202E", null, UNIT, null, null, null), TODAY)
                        .problems())
                .containsExactly(AccountProblem.NAME_MISSING);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var checked =
                CheckedAccount.of(new AccountContent("l", " ", 19788, UNIT, "x".repeat(201), "lan@", "12345"), TODAY);
        assertThat(checked.problems())
                .containsExactlyInAnyOrder(
                        AccountProblem.USER_NAME_WRONG,
                        AccountProblem.NAME_MISSING,
                        AccountProblem.BIRTH_YEAR_WRONG,
                        AccountProblem.POSITION_TOO_LONG,
                        AccountProblem.EMAIL_WRONG,
                        AccountProblem.PHONE_WRONG);
    }

    @Test
    void whatNobodyHasToGiveMayBeLeftOut() {
        var checked = CheckedAccount.of(new AccountContent("lan", "Lan", null, UNIT, "", " ", null), TODAY);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.content()).isEqualTo(new AccountContent("lan", "Lan", null, UNIT, null, null, null));
    }

    @Test
    void yearsOfBirthEndWhereNobodyWorks() {
        assertThat(problemsBornIn(1915)).containsExactly(AccountProblem.BIRTH_YEAR_WRONG);
        assertThat(problemsBornIn(1916)).isEmpty();
        assertThat(problemsBornIn(2012)).isEmpty();
        assertThat(problemsBornIn(2013)).containsExactly(AccountProblem.BIRTH_YEAR_WRONG);
    }

    private static Iterable<AccountProblem> problemsBornIn(int year) {
        return CheckedAccount.of(new AccountContent("lan", "Lan", year, UNIT, null, null, null), TODAY)
                .problems();
    }
}
