package vn.taphuan.quizzes.bank;

import java.util.List;
import vn.taphuan.quizzes.QuizSubject;

/** A quiz with what is drawn for it now. */
public record Quiz(QuizId id, QuizSubject subject, QuizRules rules, List<Draw> draws) {
    public Quiz {
        draws = List.copyOf(draws);
    }

    public int questions() {
        return draws.stream().mapToInt(Draw::count).sum();
    }
}
