package vn.taphuan.certificates.verification;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.pdf.BoundedReading;
import vn.taphuan.platform.pdf.PdfInspection;

/** Reads files of strangers for the public check. */
@Component
class FileReading {

    private final BoundedReading reading;

    FileReading(@Value("${taphuan.verify.file-time:5s}") Duration mostTime) {
        this.reading = BoundedReading.refusing("file-check", mostTime);
    }

    /**
     * @return nothing when it cannot be read within the bounds
     * @throws RejectedExecutionException when others are being read
     */
    Optional<PdfInspection> read(byte[] pdf) {
        return reading.read(goOn -> PdfInspection.of(pdf, goOn));
    }

    @PreDestroy
    void stop() {
        reading.close();
    }
}
