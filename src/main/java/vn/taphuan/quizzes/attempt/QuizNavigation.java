package vn.taphuan.quizzes.attempt;

import vn.taphuan.catalogue.ModuleCode;

/** Addresses of the quiz pages, relative to the root of the application; all but the results are light pages (router-ignore). */
public final class QuizNavigation {

    /** The own results, a view. */
    public static final String RESULTS = "results";

    private QuizNavigation() {}

    /** What awaits one, and the button that begins. */
    public static String start(ModuleCode module) {
        return "quiz/" + module.value();
    }

    public static String answering(AttemptId attempt) {
        return "quiz/attempts/" + attempt.value();
    }

    public static String result(AttemptId attempt) {
        return answering(attempt) + "/result";
    }
}
