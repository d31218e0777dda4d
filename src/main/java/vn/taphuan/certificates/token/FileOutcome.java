package vn.taphuan.certificates.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a file that was signed outside. */
public sealed interface FileOutcome {

    /** It is a revision of its paper now. @param signers as their certificates name them */
    record Kept(String number, List<String> signers) implements FileOutcome {
        public Kept {
            signers = List.copyOf(signers);
        }
    }

    /** The paper has its signature already; nothing was changed. */
    record AlreadySigned(String number) implements FileOutcome {}

    /** @param number of the paper that it is about, as far as it is about one */
    record Refused(Reason reason, @Nullable String number) implements FileOutcome {}

    /** Why a file is not taken; the text {@code certificates.token.refused.<NAME>} says it. */
    enum Reason {
        TOO_LARGE,
        /** No PDF, or one that cannot be read within the bounds. */
        UNREADABLE,
        /** It extends no paper of these units. */
        FOREIGN,
        /** It extends a paper of another batch. */
        OTHER_BATCH,
        /** It shows a paper of this batch, but is not what was handed out with something added. */
        ALTERED,
        /** More than signatures was added: the pages may say something else. */
        MORE_THAN_SIGNED,
        /** The picture of the signature lies over words of the paper. */
        COVERS_TEXT,
        NOT_SIGNED,
        /** The signature does not fit the file. */
        BROKEN,
        /** A digest or key that is no longer trusted. */
        WEAK,
        /** The certificate may not sign, or is none of a person's. */
        NOT_A_SIGNER,
        /** It did not hold when it signed. */
        RUN_OUT,
        /** Not the certificate that is recorded for the body, or not that of the others of the batch. */
        OTHER_SIGNER,
        /** Revoked, replaced or erased. */
        ENDED,
        /** Its seal was replaced meanwhile: hand it out and sign it again. */
        OUTDATED
    }
}
