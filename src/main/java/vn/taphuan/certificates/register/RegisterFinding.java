package vn.taphuan.certificates.register;

import vn.taphuan.platform.security.UnitId;

/**
 * Something in a register that is not as it was entered.
 *
 * @param number of the entry; empty where the whole register is meant
 * @param detail what differs, as it stands in the database: not a sentence
 */
public record RegisterFinding(UnitId body, int year, String number, Kind kind, String detail) {

    /** What is wrong; the text {@code certificates.check.found.<NAME>} says it. */
    public enum Kind {
        /** A position without an entry, or an entry beyond the head. */
        GAP,
        /** An entry, a link and a certificate that do not belong to each other. */
        ENTRY_ALTERED,
        CERTIFICATE_MISSING,
        /** A certificate that stands in no register. */
        NOT_ENTERED,
        /** The open part of a link, or the link itself, is another than was reckoned. */
        LINK_ALTERED,
        LINK_MISSING,
        /** What the paper says is not what was committed to. */
        DATA_ALTERED,
        /** A column beside the data says something else than they. */
        COLUMN_ALTERED,
        /** Revoked, replaced or valid without the link that says so. */
        STATE_ALTERED,
        HEAD_ALTERED,
        /** A head that was kept, or its signature, does not fit the chain. */
        SIGNED_HEAD_ALTERED,
        PAPER_ALTERED,
        PAPER_MISSING
    }
}
