package vn.taphuan.quizzes.spi;

import java.util.Optional;
import vn.taphuan.classes.ClassId;

/** Whom the final quiz of a class is for, and by which rules. Implemented once, by the feature that knows the rule of a class. */
public interface FinalQuizAdmission {

    /** For the signed-in person; none when he is not in the class, or its rule asks for no final quiz. */
    Optional<FinalQuizTerms> mine(ClassId trainingClass);

    /** Called before each attempt begins: people are judged by this rule from now on. */
    void begins(ClassId trainingClass);

    /** For staff who have a right to the class of their own; none when its rule asks for no final quiz. */
    Optional<FinalQuizTerms> of(ClassId trainingClass);

    /** Called before staff hold the final quiz as a sitting: people are judged by this rule from now on. */
    void holds(ClassId trainingClass);
}
