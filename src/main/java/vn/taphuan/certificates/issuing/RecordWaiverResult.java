package vn.taphuan.certificates.issuing;

/** What came of recording a waiver. */
public sealed interface RecordWaiverResult {

    record Recorded(WaiverId id) implements RecordWaiverResult {}

    /** One for the same days stands already, perhaps by a second press of the button. */
    record AlreadyRecorded() implements RecordWaiverResult {}

    record ReasonMissing() implements RecordWaiverResult {}

    record PeriodWrong() implements RecordWaiverResult {}
}
