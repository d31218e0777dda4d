package vn.taphuan.classes.checkin;

/** How somebody was checked in. */
enum Way {
    /** By himself, scanning the hall's screen. */
    QR,
    /** By himself, typing the digits beside it. */
    CODE,
    /** A clerk scanned his card. */
    CARD
}
