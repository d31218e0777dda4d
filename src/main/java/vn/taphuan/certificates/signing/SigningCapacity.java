package vn.taphuan.certificates.signing;

/** As what somebody signs; decides the title above the name. */
public enum SigningCapacity {
    DIRECTOR,
    DEPUTY,
    STANDING_COMMITTEE
}
