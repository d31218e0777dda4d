package vn.taphuan.certificates.issuing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.UnitId;

/**
 * A batch as lists show it.
 *
 * @param classLabel what the class was called when it was proposed
 * @param since when it came to its state
 * @param version to hand back with the next step, so that nobody decides on what he has not seen
 */
public record BatchSummary(
        BatchId id,
        ClassId trainingClass,
        String classLabel,
        ProgrammeCode programme,
        UnitId body,
        BatchState state,
        int people,
        int exceptions,
        CertificateData.@Nullable Decision decision,
        Instant since,
        int version) {}
