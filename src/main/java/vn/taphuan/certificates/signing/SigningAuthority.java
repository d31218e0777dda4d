package vn.taphuan.certificates.signing;

/** Who signs for an issuing body (T-15): a setting, since it depends on the body. */
public enum SigningAuthority {
    /** A centre: its director, or a deputy under a recorded authorisation. */
    DIRECTOR,
    /** Agencies and sectors: the standing committee above, by whom it has authorised. */
    STANDING_COMMITTEE
}
