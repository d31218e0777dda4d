package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws a quiz's questions at random, so many of each topic and difficulty, in an order of their own. */
public final class QuestionDraw {

    private QuestionDraw() {}

    /** @throws IllegalStateException when there are too few; loading a package refuses such rules, so this does not happen */
    public static List<QuestionVersion> draw(Quiz quiz, RandomGenerator random) {
        List<QuestionVersion> drawn = new ArrayList<>();
        for (var rule : quiz.content().draw()) {
            drawn.addAll(some(rule, quiz, random));
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    /** How many questions a rule lacks. */
    static int missing(DrawRule rule, List<QuestionContent> questions) {
        return Math.max(
                0, rule.count() - (int) questions.stream().filter(rule::fits).count());
    }

    private static List<QuestionVersion> some(DrawRule rule, Quiz quiz, RandomGenerator random) {
        List<QuestionVersion> fitting = new ArrayList<>(quiz.pool().stream()
                .filter(question -> rule.fits(question.content()))
                .toList());
        if (fitting.size() < rule.count()) {
            throw new IllegalStateException("the quiz of " + quiz.module().value() + " has too few questions of "
                    + rule.topic() + ", " + rule.difficulty());
        }
        Collections.shuffle(fitting, random);
        return fitting.subList(0, rule.count());
    }
}
