package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    @Test
    void carriesAHundredBitsAndIsNeverTheSame() {
        var many = Stream.generate(VerificationCode::next).limit(10_000).collect(Collectors.toSet());
        assertThat(many).hasSize(10_000).allMatch(code -> code.value().length() == 20);
    }

    @Test
    void isReadAsPeopleTypeIt() {
        var code = new VerificationCode("K7QMX2VD9FRTB4HNWZ01");
        assertThat(code.grouped()).isEqualTo("K7QMX-2VD9F-RTB4H-NWZ01");
        assertThat(VerificationCode.parse("k7qmx 2vd9f-rtb4hnwz o i")).contains(code);
        assertThat(VerificationCode.parse("K7QMX-2VD9F-RTB4H-NWZ0")).isEmpty();
        assertThat(VerificationCode.parse("K7QMX-2VD9F-RTB4H-NWZ0U")).isEmpty();
        assertThat(VerificationCode.parse("x".repeat(5000))).isEmpty();
    }
}
