package vn.taphuan.certificates.issuing;

/** What came of recording a waiver. */
public sealed interface RecordWaiverResult {

    record Recorded(WaiverId id) implements RecordWaiverResult {}

    record ReasonMissing() implements RecordWaiverResult {}

    record PeriodWrong() implements RecordWaiverResult {}
}
