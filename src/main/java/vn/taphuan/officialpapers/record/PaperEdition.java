package vn.taphuan.officialpapers.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.officialpapers.layout.OfficialKind;

/**
 * A paper as it was produced; nothing of it changes.
 *
 * @param number from 1
 * @param fullNumber with symbol, as it stands on the paper; empty where it was left to the hand, and for a list
 * @param dated none where it was left to the hand
 * @param rules id of the rules of its layout
 * @param signed newest first
 */
public record PaperEdition(
        int number,
        OfficialKind kind,
        String fullNumber,
        @Nullable LocalDate dated,
        String issuingBody,
        String about,
        String signer,
        String rules,
        int pdfBytes,
        int docxBytes,
        Instant madeAt,
        String madeBy,
        List<SignedCopy> signed) {

    public PaperEdition {
        signed = List.copyOf(signed);
    }

    /** The signed copy that counts. */
    public Optional<SignedCopy> newestSigned() {
        return signed.stream().findFirst();
    }

    /** Its number in the record: that of the signed paper where there is one. */
    public String recordedNumber() {
        return newestSigned()
                .map(SignedCopy::number)
                .filter(known -> !known.isEmpty())
                .orElse(fullNumber);
    }

    public Optional<LocalDate> recordedDate() {
        return newestSigned().map(SignedCopy::dated).or(() -> Optional.ofNullable(dated));
    }
}
