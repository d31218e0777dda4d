package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing passwords = new PasswordHashing();

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
