package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNamesTest {

    @ParameterizedTest
    @CsvSource({"Nguyen.An,nguyen.an", "' hocvien ',hocvien", "a_b-3,a_b-3"})
    void userNamesAreSmallLatinLetters(String typed, String kept) {
        assertThat(LoginNames.userName(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "0912345678", "nguyễn.an", "a@b.vn", "", "a b c", ".abc"})
    void nothingElseIsAUserName(String typed) {
        assertThat(LoginNames.userName(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678,0912345678",
        "+84 912 345 678,0912345678",
        "0912.345.678,0912345678",
        "(0206) 3852-123,02063852123"
    })
    void aPhoneNumberHasOneForm(String typed, String kept) {
        assertThat(LoginNames.phone(typed)).contains(kept);
        assertThat(LoginNames.typed(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"912345678", "09123", "+85912345678", "hocvien"})
    void otherNumbersAreNoPhoneNumbers(String typed) {
        assertThat(LoginNames.phone(typed)).isEmpty();
    }

    @Test
    void anAddressIsKeptInSmallLetters() {
        assertThat(LoginNames.email(" Lan.Mau@Coquan.VN ")).contains("lan.mau@coquan.vn");
        assertThat(LoginNames.email("lan@coquan")).isEmpty();
        assertThat(LoginNames.email("lan mau@coquan.vn")).isEmpty();
        assertThat(LoginNames.email("a@b.vn" + "n".repeat(200))).isEmpty();
    }

    @Test
    void theThreeKindsNeverLookLikeEachOther() {
        for (var name : new String[] {"lan.mau", "lan@coquan.vn", "0912345678"}) {
            var kinds = new boolean[] {
                LoginNames.userName(name).isPresent(),
                LoginNames.email(name).isPresent(),
                LoginNames.phone(name).isPresent()
            };
            assertThat(kinds).as(name).containsOnlyOnce(true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh,nguyen.thi.anh",
        "Đàm  Quang Mẫu,dam.quang.mau",
        "Nguyê\u0303n An,nguyen.an",
        "D'Arc Đỗ (Bích),darc.do.bich"
    })
    void aUserNameIsProposedFromTheName(String fullName, String proposed) {
        assertThat(LoginNames.userNameOf(fullName)).contains(proposed);
    }

    @Test
    void aVeryLongNameIsCut() {
        assertThat(LoginNames.userNameOf("Nguyễn Phương ".repeat(9)).orElseThrow())
                .hasSize(40)
                .startsWith("nguyen.phuong.nguyen");
        assertThat(LoginNames.userNameOf("李")).isEmpty();
    }
}
