package vn.taphuan.certificates.document;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperFace;

/** Refuses text that a certificate could not print whole; lengths count characters as a person sees them, in NFC. */
final class PrintableText {

    private PrintableText() {}

    static String required(String what, String text, int maxLength) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty() || tidy.codePointCount(0, tidy.length()) > maxLength) {
            throw new IllegalArgumentException("The %s must have 1 to %d characters".formatted(what, maxLength));
        }
        if (!PaperFace.REGULAR.canPrint(tidy) || !PaperFace.BOLD.canPrint(tidy) || !PaperFace.ITALIC.canPrint(tidy)) {
            throw new IllegalArgumentException("The %s has a character that cannot be printed".formatted(what));
        }
        return tidy;
    }

    /** Empty text counts as none. */
    static @Nullable String optional(String what, @Nullable String text, int maxLength) {
        return text == null || text.isBlank() ? null : required(what, text, maxLength);
    }
}
