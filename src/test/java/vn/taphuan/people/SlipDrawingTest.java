package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.pdf.PaperFace;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.security.UnitId;

class SlipDrawingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void aNameThatTheFontCannotWriteSpoilsNoSlip() {
        var sheet = new PaperSheet(PaperSize.A5, PaperProperties.vietnamese("Phiếu", "Tập huấn", "Phiếu", NOW));
        var slip =
                new Slip("Nông Thị Lan \uD83C\uDF89 漢", "lan.mau", new UnitId(new UUID(1, 1)), "AAAA-BBBB-CCCC", NOW);
        new SlipDrawing(sheet, slip, "Xã \u05D0", "http://localhost:8080", (key, arguments) -> key).draw(0, 0, 1);
        assertThat(sheet.toBytes()).isNotEmpty();
        assertThat(PaperFace.BOLD.printable("Nông Thị Lan \uD83C\uDF89")).isEqualTo("Nông Thị Lan ?");
    }
}
