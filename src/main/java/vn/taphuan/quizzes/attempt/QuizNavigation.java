package vn.taphuan.quizzes.attempt;

import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.SittingId;

/** Addresses of the quiz pages, relative to the root of the application; all but the results are light pages (router-ignore). */
public final class QuizNavigation {

    /** The own results, a view. */
    public static final String RESULTS = "results";

    private QuizNavigation() {}

    /** What awaits one, and the button that begins. */
    public static String start(QuizSubject subject) {
        return switch (subject) {
            case QuizSubject.OfModule(ModuleCode module) -> "quiz/" + module.value();
            case QuizSubject.OfClass(ClassId trainingClass, ProgrammeCode _) -> "quiz/classes/" + trainingClass.value();
            case QuizSubject.OfSitting(SittingId sitting, QuizSubject _) -> sitting(sitting);
        };
    }

    /** Where people wait for a sitting and begin. */
    public static String sitting(SittingId sitting) {
        return "quiz/sittings/" + sitting.value();
    }

    public static String answering(AttemptId attempt) {
        return "quiz/attempts/" + attempt.value();
    }

    public static String result(AttemptId attempt) {
        return answering(attempt) + "/result";
    }
}
