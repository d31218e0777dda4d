package vn.taphuan.quizzes.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.bank.Arrangement;
import vn.taphuan.quizzes.bank.QuestionBank;
import vn.taphuan.quizzes.bank.QuestionDraw;
import vn.taphuan.quizzes.bank.QuestionVersionId;
import vn.taphuan.quizzes.bank.Quiz;

/** Freezes drawn questions for one person, and reads them again. Kept are the versions, which never change, and the orders. */
@Component
class Papers {

    /** One question as it is kept. */
    record Item(UUID version, List<Integer> order) {}

    private final QuestionBank bank;
    private final JsonMapper json;

    Papers(QuestionBank bank, JsonMapper json) {
        this.bank = bank;
        this.json = json;
    }

    /** Draws and shuffles for one person. */
    String freeze(Quiz quiz, RandomGenerator random) {
        var items = QuestionDraw.draw(quiz, random).stream()
                .map(drawn -> new Item(
                        drawn.id().value(),
                        drawn.content().question().arrange(random).order()))
                .toList();
        return json.writeValueAsString(items);
    }

    List<FrozenQuestion> read(String paper) {
        var items = json.readValue(paper, Item[].class);
        List<QuestionVersionId> ids = new ArrayList<>(items.length);
        for (var item : items) {
            ids.add(new QuestionVersionId(item.version()));
        }
        var versions = bank.versions(ids);
        List<FrozenQuestion> questions = new ArrayList<>(items.length);
        for (int i = 0; i < items.length; i++) {
            questions.add(new FrozenQuestion(i + 1, versions.get(i), new Arrangement(items[i].order())));
        }
        return questions;
    }
}
