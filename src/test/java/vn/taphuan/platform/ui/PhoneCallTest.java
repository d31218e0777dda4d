package vn.taphuan.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneCallTest {

    private static final PhoneCall CALL = new PhoneCall("+84 206 000-0001", "Gọi", "Gọi Nông Thị Mẫu Lan");

    @Test
    void aNumberIsCalledAndWrittenToByItsDigits() {
        assertThat(CALL.link().getHref()).isEqualTo("tel:+842060000001");
        var message = CALL.message("Nhắn tin", "Nhắn tin cho Nông Thị Mẫu Lan");
        assertThat(message.getHref()).isEqualTo("sms:+842060000001");
        assertThat(message.getText()).isEqualTo("Nhắn tin");
    }
}
