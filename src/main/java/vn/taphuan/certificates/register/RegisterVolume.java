package vn.taphuan.certificates.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * The register of a body and year as a book (sổ gốc, T-30).
 *
 * @param lines all of them, in the order of their positions
 * @param links of its chain
 * @param head the last link, hexadecimal
 * @param signed the newest signature of a head; none before the first
 * @param over whether the year is over, so that nothing is entered any more
 */
public record RegisterVolume(
        UnitId body,
        int year,
        List<CertificateSummary> lines,
        int links,
        String head,
        @Nullable Signed signed,
        boolean over,
        Instant at) {

    /** @param links how many links the register had when it was signed */
    public record Signed(String key, int links, Instant at) {}

    public RegisterVolume {
        lines = List.copyOf(lines);
    }
}
