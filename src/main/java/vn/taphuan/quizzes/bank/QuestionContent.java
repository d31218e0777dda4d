package vn.taphuan.quizzes.bank;

import java.util.List;
import vn.taphuan.catalogue.LessonId;

/**
 * A question as an author writes it.
 *
 * @param code names it through all its versions; never reaches a browser
 * @param topic code of one of its module's topics
 * @param situation a situation to judge instead of a thing to recall
 * @param explanation why the right answer is right and the tempting ones are wrong
 * @param reread the lesson in which it stands
 * @param facts ids of the fact sheet on which it rests
 */
public record QuestionContent(
        String code,
        String topic,
        Difficulty difficulty,
        boolean situation,
        Question question,
        String explanation,
        LessonId reread,
        List<String> facts) {

    public QuestionContent {
        facts = List.copyOf(facts);
    }
}
