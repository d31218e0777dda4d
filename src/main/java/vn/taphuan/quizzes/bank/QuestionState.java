package vn.taphuan.quizzes.bank;

/** How far a question is: only reviewed ones are drawn. */
public enum QuestionState {
    DRAFT,
    REVIEWED,
    /** No longer drawn; attempts that hold it keep it. */
    RETIRED
}
