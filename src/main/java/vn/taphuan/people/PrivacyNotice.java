package vn.taphuan.people;

/** The notice on personal data that everybody reads and accepts at the first sign-in (facts P-05, P-09). */
final class PrivacyNotice {

    /** Changes whenever the text changes in meaning; what somebody accepted is kept with it. */
    static final String VERSION = "2026-11";

    private PrivacyNotice() {}
}
