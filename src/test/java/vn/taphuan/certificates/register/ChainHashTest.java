package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.security.UnitId;

/** The values were reckoned by another program, from docs/formats/register.md alone. */
class ChainHashTest {

    private static final UnitId BODY = new UnitId(new UUID(1, 2));
    private static final Instant AT = Instant.EPOCH.plus(1795744800123456L, ChronoUnit.MICROS);

    @Test
    void whatIsWrittenDownIsWhatIsReckoned() {
        var beginning = ChainHash.beginning(BODY, 2026);
        assertThat(hex(beginning)).isEqualTo("391abb02eaa9dd7ce6ae608c40332f46cc45e5c21250272b2ca16c59fd408143");
        var salt = new byte[32];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        var commitment = ChainHash.commitment(salt, Arrays.asList("Lò Thị Mẫu", null, ""));
        assertThat(hex(commitment)).isEqualTo("35883f5d8f74fa68f630f98301d36d59ed14aa63bff019dc38f00ec958c908b4");
        var fact = new RegisterFact(
                RegisterEvent.ENTERED,
                1,
                "1/2026-GCN",
                new CertificateId(new UUID(3, 4)),
                AT,
                new UUID(5, 6),
                salt,
                commitment);
        assertThat(hex(ChainHash.link(beginning, BODY, 2026, 1, fact)))
                .isEqualTo("0c6b6123e80d694b0a68ebcf92c5b4323c25e2d1123e6ae62d8708cac6ab29dd");
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
