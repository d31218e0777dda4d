package vn.taphuan.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.StartRefusedException;

class MailSettingsTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("taphuan.demo", "false")
            .withProperty("taphuan.public-url", "https://taphuan.example.vn")
            .withProperty("taphuan.mail.from", "taphuan@example.vn");

    @Test
    void mailIsOfferedWhereAServerIsNamed() {
        assertThat(read().offered()).isFalse();
        assertThat(with("spring.mail.host", "").offered()).isFalse();
        assertThat(with("spring.mail.host", "smtp.example.vn").offered()).isTrue();
        assertThat(read().domain()).isEqualTo("taphuan.example.vn");
    }

    @Test
    void aDemoSendsNoMailWhateverIsSet() {
        settings.setProperty("taphuan.demo", "true");
        assertThat(with("spring.mail.host", "smtp.example.vn").offered()).isFalse();
    }

    @Test
    void aServerWithoutSenderOrPublicAddressRefusesTheStart() {
        settings.setProperty("spring.mail.host", "smtp.example.vn");
        settings.setProperty("taphuan.mail.from", "Tập huấn");
        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("TAPHUAN_MAIL_FROM");
        settings.setProperty("taphuan.mail.from", "taphuan@example.vn");
        settings.setProperty("taphuan.public-url", "");
        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("TAPHUAN_PUBLIC_URL");
    }

    private MailSettings with(String setting, String value) {
        settings.setProperty(setting, value);
        return read();
    }

    private MailSettings read() {
        return new MailSettings(settings, Deployment.of(settings));
    }
}
