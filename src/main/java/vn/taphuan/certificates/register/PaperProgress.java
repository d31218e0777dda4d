package vn.taphuan.certificates.register;

import java.time.Instant;
import java.util.List;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.live.LivePicture;

/**
 * How far the papers of a released batch are.
 *
 * @param all certificates of the batch; such as were erased do not count
 * @param made those whose paper is there
 * @param failing how many papers could not be made; they are tried again, but not yet
 * @param failures the first of them, by number
 */
public record PaperProgress(Instant at, boolean current, int all, int made, int failing, List<Failure> failures)
        implements LivePicture<PaperProgress> {

    public PaperProgress {
        failures = List.copyOf(failures);
    }

    /** @param again when it is tried again by itself */
    public record Failure(CertificateId certificate, String number, String fullName, PaperFault fault, Instant again) {}

    /** Whether nothing is under way: each paper is there or has failed. */
    public boolean isOver() {
        return made + failing >= all;
    }

    public boolean isWhole() {
        return made >= all;
    }

    @Override
    public PaperProgress late() {
        return new PaperProgress(at, false, all, made, failing, failures);
    }
}
