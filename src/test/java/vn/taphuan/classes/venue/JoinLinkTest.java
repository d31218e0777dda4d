package vn.taphuan.classes.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://hop.example.vn/abc?x=1", " HTTPS://hop.example.vn "})
    void anAddressOverTheLineIsTaken(String typed) {
        assertThat(JoinLink.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hop.example.vn",
                "javascript:alert(1)",
                "https://",
                "https://may-trong-nha",
                "https://ai:mat-khau@hop.example.vn",
                "hop.example.vn",
                ""
            })
    void anythingElseIsNot(String typed) {
        assertThat(JoinLink.parse(typed)).isEmpty();
    }
}
