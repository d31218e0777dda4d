package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private static final String OF_OLD =
            "$argon2id$v=19$m=19456,t=2,p=1$/35OmZrgSnvnUnjTKla/Cw$SL7xOFMMBWIQ1x/EjIKsMCK7fMkLd/SpAhQbT+Q08qk";

    private final PasswordHashing passwords = new PasswordHashing();
    private final PasswordHashing inJava = new PasswordHashing(Optional.empty());

    @Test
    void theLibraryAndJavaMakeTheSameHashes() {
        assertThat(NativeArgon2.load(7_168, 5)).as("libsodium runs here").isPresent();
        assertThat(inJava.matches("mật khẩu đủ dài", passwords.hash("mật khẩu đủ dài")))
                .isTrue();
        assertThat(passwords.matches("mật khẩu đủ dài", inJava.hash("mật khẩu đủ dài")))
                .isTrue();
        assertThat(passwords.matches("mật khẩu khác", inJava.hash("mật khẩu đủ dài")))
                .isFalse();
        assertThat(passwords.hash("mật khẩu đủ dài")).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    }

    @Test
    void hashesOfOtherSettingsAreUnderstood() {
        assertThat(passwords.matches("taphuan2026", OF_OLD)).isTrue();
        assertThat(inJava.matches("taphuan2026", OF_OLD)).isTrue();
        assertThat(passwords.matches("taphuan2027", OF_OLD)).isFalse();
    }

    @Test
    void nobodysPasswordFitsNobody() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        var composed = Normalizer.normalize("quê hương Việt Bắc", Normalizer.Form.NFC);
        var inPieces = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(inPieces).isNotEqualTo(composed);
        assertThat(passwords.matches(inPieces, passwords.hash(composed))).isTrue();
        assertThat(passwords.matches(composed, passwords.hash(inPieces))).isTrue();
        assertThat(passwords.matches("que huong Viet Bac", passwords.hash(composed)))
                .isFalse();
    }
}
