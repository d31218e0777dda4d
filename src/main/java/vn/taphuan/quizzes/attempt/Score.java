package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.bank.Answer;
import vn.taphuan.quizzes.bank.Points;

/**
 * What an attempt is worth.
 *
 * @param marks the points of each question, in their order
 * @param outOfTen one decimal, half up
 */
record Score(List<Points> marks, BigDecimal outOfTen, int answered) {

    /** Every question counts one point; one without an answer counts none. @param answers by the number of the question */
    static Score of(List<FrozenQuestion> questions, Map<Integer, Answer> answers) {
        var marks = questions.stream()
                .map(question -> mark(question, answers.get(question.no())))
                .toList();
        var sum = marks.stream().reduce(Points.NONE, Points::plus);
        return new Score(marks, sum.scaled(10, questions.size(), 1), answers.size());
    }

    /** Decided on the figure that the person sees: 4,95 is shown as 5,0 and is 5,0. */
    boolean passes(int passPercent) {
        return passes(outOfTen, passPercent);
    }

    /** @param mark out of ten */
    static boolean passes(BigDecimal mark, int passPercent) {
        return mark.movePointRight(1).compareTo(BigDecimal.valueOf(passPercent)) >= 0;
    }

    private static Points mark(FrozenQuestion question, @Nullable Answer answer) {
        return answer == null
                ? Points.NONE
                : question.version().content().question().score(answer, question.arrangement());
    }
}
