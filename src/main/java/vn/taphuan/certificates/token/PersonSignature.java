package vn.taphuan.certificates.token;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.taphuan.platform.time.PlatformTime;

/**
 * A person's signature on the file of a certificate, put outside by that person's own token.
 *
 * @param signer as the signing certificate names its holder
 * @param at when it was signed, as the signature claims and the register does not contradict; its certificate held then
 * @param authority who certified the signer
 */
public record PersonSignature(String signer, Instant at, String authority, Chain chain) {

    /** As people here read it. */
    public LocalDateTime local() {
        return at.atZone(PlatformTime.ZONE).toLocalDateTime();
    }

    /** Whether the signer's authority is one that this installation trusts. */
    public enum Chain {
        TRUSTED,
        /** No authority of this name is configured; nothing is said against it either. */
        NOT_KNOWN
    }
}
