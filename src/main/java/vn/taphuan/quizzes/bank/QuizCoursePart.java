package vn.taphuan.quizzes.bank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;

/** The quizzes' part of a course package: {@code questions.yaml}, and topics and quiz of {@code module.yaml}. */
@Component
class QuizCoursePart implements CoursePackagePart {

    private static final String QUESTIONS = "questions.yaml";

    private final BankStore store;

    QuizCoursePart(BankStore store) {
        this.store = store;
    }

    @Override
    public Set<String> files() {
        return Set.of(QUESTIONS);
    }

    @Override
    public Set<String> moduleKeys() {
        return Set.of("quiz", "topics");
    }

    @Override
    public void read(ModuleCode module, ContentVersionId version, ModuleSource source) {
        var yaml = source.moduleYaml();
        var topics = QuizReader.topics(yaml);
        var questions = questions(module, source, topics);
        var quiz = QuizReader.quiz(yaml, topics, questions);
        if (source.problems().isEmpty()) {
            store.topics(module, topics);
            store.questions(module, questions);
            store.quiz(module, quiz);
        }
    }

    static List<QuestionContent> questions(ModuleCode module, ModuleSource source, List<Topic> topics) {
        var codes = topics.stream().map(Topic::code).collect(Collectors.toSet());
        return source.file(QUESTIONS)
                .map(file -> new QuestionReader(module, codes, source.lessons()).read(source.yaml(file)))
                .orElse(List.of());
    }
}
