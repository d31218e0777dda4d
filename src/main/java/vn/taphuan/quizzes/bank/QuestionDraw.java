package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws a quiz's questions at random, in an order of their own, each at most once. */
public final class QuestionDraw {

    private QuestionDraw() {}

    /** @throws IllegalStateException when there are too few; loading a package refuses such rules, so this does not happen */
    public static List<QuestionVersion> draw(Quiz quiz, RandomGenerator random) {
        List<QuestionVersion> drawn = new ArrayList<>();
        for (var draw : quiz.draws()) {
            drawn.addAll(some(draw, quiz, random));
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    private static List<QuestionVersion> some(Draw draw, Quiz quiz, RandomGenerator random) {
        if (draw.from().size() < draw.count()) {
            throw new IllegalStateException("a quiz of " + quiz.subject() + " needs " + draw.count()
                    + " questions of a kind, there are " + draw.from().size());
        }
        List<QuestionVersion> shuffled = new ArrayList<>(draw.from());
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, draw.count());
    }
}
