package vn.taphuan.people;

/** Whether a slip was issued. */
public sealed interface PrintSlipResult {

    record Printed(Slip slip) implements PrintSlipResult {}

    /** The holder has signed in already and has a password; a new slip needs a reset. */
    record NotWaiting() implements PrintSlipResult {}
}
