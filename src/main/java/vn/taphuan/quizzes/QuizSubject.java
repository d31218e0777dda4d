package vn.taphuan.quizzes;

import java.io.Serializable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;

/** What a quiz is about: a module, or everything that a class was taught; and whether it is held as a sitting. */
public sealed interface QuizSubject extends Serializable {

    /** The quiz of a module, which everybody may take. */
    record OfModule(ModuleCode module) implements QuizSubject {}

    /** The final quiz of a class, by the rules of its programme. */
    record OfClass(ClassId trainingClass, ProgrammeCode programme) implements QuizSubject {}

    /** A quiz held for a class at one time. @param about the module or the class that it counts for */
    record OfSitting(SittingId sitting, QuizSubject about) implements QuizSubject {}
}
