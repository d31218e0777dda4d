package vn.taphuan.quizzes.bank;

import java.util.List;

/**
 * The rules of a module's quiz.
 *
 * @param minutes time for one attempt
 * @param attempts how many one person has
 * @param passPercent least share of the points, of 100, with which one has passed
 */
public record QuizContent(
        String title, int minutes, int attempts, int passPercent, QuizConduct conduct, List<DrawRule> draw) {

    public QuizContent {
        draw = List.copyOf(draw);
    }

    public int questions() {
        return draw.stream().mapToInt(DrawRule::count).sum();
    }
}
