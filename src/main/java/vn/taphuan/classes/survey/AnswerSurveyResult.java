package vn.taphuan.classes.survey;

/** What came of a sent survey. */
public enum AnswerSurveyResult {
    TAKEN,
    /** He has answered before; nothing was changed. */
    ANSWERED_BEFORE,
    CLOSED,
    NOTHING_SAID,
    TOO_LONG
}
