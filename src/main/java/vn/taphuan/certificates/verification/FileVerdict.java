package vn.taphuan.certificates.verification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.PrintedField;
import vn.taphuan.certificates.sealing.SealLevel;
import vn.taphuan.certificates.token.PersonSignature;

/** What the check of a file says. */
public sealed interface FileVerdict {

    /**
     * Byte for byte a file that was released here; what the register says of it now stands in {@code found}.
     *
     * @param level of this form
     * @param signatures of people, which this form carries
     */
    record Genuine(Verified found, SealLevel level, boolean trialKey, List<PersonSignature> signatures)
            implements FileVerdict {

        public Genuine {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * It shows the code of a certificate, but is none of its files.
     *
     * @param found what the certificate really says
     * @param differing parts that the file says otherwise; empty when its words agree
     */
    record Altered(Verified found, Seal seal, Set<PrintedField> differing) implements FileVerdict {}

    /** Nothing in it leads to a certificate of this platform. @param seal what sort of seal it carries */
    record NotOurs(Seal seal) implements FileVerdict {}

    /** No PDF, or one that cannot be read within the bounds. */
    record Unreadable() implements FileVerdict {}

    /** Others are being checked; try again. */
    record Busy() implements FileVerdict {}

    /** What is the matter with a file's seal. */
    enum Seal {
        MISSING,
        /** What it covers was changed. */
        BROKEN,
        /** By a key that is none of this platform's. */
        FOREIGN,
        /** It holds, but something was added behind it. */
        ADDED_TO,
        /** It holds, and the file is none that was released: whoever made it has got hold of a key. */
        HOLDS
    }

    /** The certificate that it is about, as far as it is about one. */
    default @Nullable Verified certificate() {
        return switch (this) {
            case Genuine genuine -> genuine.found();
            case Altered altered -> altered.found();
            case NotOurs _, Unreadable _, Busy _ -> null;
        };
    }
}
