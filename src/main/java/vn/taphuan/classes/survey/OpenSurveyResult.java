package vn.taphuan.classes.survey;

/** What came of opening a survey. */
public enum OpenSurveyResult {
    OPEN,
    /** The class is not running yet, or was cancelled. */
    NOT_NOW,
    /** The last day is past, or further away than a survey is of use. */
    DAY_WRONG
}
