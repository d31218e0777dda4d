package vn.taphuan.quizzes.bank;

import java.io.Serializable;

/**
 * The manner in which a quiz is taken and looked at afterwards.
 *
 * @param grading which mark several attempts come to
 * @param review what is shown of an ended attempt
 */
public record QuizConduct(Grading grading, Layout layout, Navigation navigation, ReviewRule review)
        implements Serializable {

    /** The best attempt counts, one question after another is on the screen in any order, and everything is shown at the end. */
    public static final QuizConduct USUAL =
            new QuizConduct(Grading.HIGHEST, Layout.ONE_PER_PAGE, Navigation.FREE, ReviewRule.ALL);
}
