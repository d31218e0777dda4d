package vn.taphuan.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://taphuan.example/verify/K7QMX2VD9FRTB4HNWZ", "Lịch sử Đảng bộ xã Trùng Khánh", "1"})
    void the_squares_read_back_as_the_content(String content) throws Exception {
        QrCode code = QrCode.of(content);

        assertThat(new Decoder().decode(matrix(code)).getText()).isEqualTo(content);
    }

    @Test
    void blocks_lie_inside_and_never_overlap() {
        QrCode code = QrCode.of("https://taphuan.example/verify/K7QMX2VD9FRTB4HNWZ");

        int area = code.blocks().stream()
                .mapToInt(block -> block.width() * block.height())
                .sum();

        assertThat(matrix(code)).satisfies(matrix -> assertThat(dark(matrix)).isEqualTo(area));
    }

    @Test
    void too_much_or_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(3000)));
    }

    private static int dark(BitMatrix matrix) {
        int dark = 0;
        for (int at = 0; at < matrix.getWidth() * matrix.getHeight(); at++) {
            dark += matrix.get(at % matrix.getWidth(), at / matrix.getWidth()) ? 1 : 0;
        }
        return dark;
    }

    private static BitMatrix matrix(QrCode code) {
        BitMatrix matrix = new BitMatrix(code.size());
        code.blocks().forEach(block -> matrix.setRegion(block.left(), block.top(), block.width(), block.height()));
        return matrix;
    }
}
