package vn.taphuan.quizzes.bank;

import java.util.List;

/** So many questions out of some; the draws of one quiz have no question in common. */
public record Draw(int count, List<QuestionVersion> from) {
    public Draw {
        from = List.copyOf(from);
    }
}
