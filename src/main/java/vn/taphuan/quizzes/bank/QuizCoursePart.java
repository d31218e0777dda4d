package vn.taphuan.quizzes.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.ProgrammeSource;

/**
 * The quizzes' part of a course package: {@code questions.yaml}, topics and quiz of {@code module.yaml}, and the final quiz of
 * {@code programme.yaml}.
 */
@Component
class QuizCoursePart implements CoursePackagePart {

    private static final String QUESTIONS = "questions.yaml";

    private final BankStore store;
    private final FactSheet facts;

    QuizCoursePart(BankStore store, FactSheet facts) {
        this.store = store;
        this.facts = facts;
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
    public void check(ModuleSource source) {
        check(source, facts);
    }

    /** Questions and quiz are the module's: one bank for all its versions. */
    @Override
    public boolean ofEachVersion() {
        return false;
    }

    @Override
    public void read(ModuleCode module, ContentVersionId version, ModuleSource source) {
        var yaml = source.moduleYaml();
        var topics = QuizReader.topics(yaml);
        var questions = questions(source, topics, facts);
        var quiz = QuizReader.quiz(yaml, topics, questions);
        store.topics(module, topics);
        store.questions(module, questions);
        store.quiz(module, quiz);
    }

    @Override
    public Set<String> programmeKeys() {
        return Set.of(FinalQuizReader.KEY);
    }

    @Override
    public void check(ProgrammeSource source) {
        finalQuiz(source, facts);
    }

    @Override
    public void read(ProgrammeCode programme, ProgrammeSource source) {
        store.finalQuiz(programme, finalQuiz(source, facts));
    }

    /** What is wrong with the questions themselves was told when their module was checked. */
    static Optional<FinalQuizContent> finalQuiz(ProgrammeSource source, FactSheet facts) {
        Map<ModuleCode, List<QuestionContent>> questions = new LinkedHashMap<>();
        for (var module : source.modules()) {
            var again = module.again();
            questions.put(module.module(), questions(again, QuizReader.topics(again.moduleYaml()), facts));
        }
        return FinalQuizReader.read(source.yaml(), questions);
    }

    /** What is wrong with questions and quiz, without a database. */
    static void check(ModuleSource source, FactSheet facts) {
        var yaml = source.moduleYaml();
        var topics = QuizReader.topics(yaml);
        QuizReader.quiz(yaml, topics, questions(source, topics, facts));
    }

    static List<QuestionContent> questions(ModuleSource source, List<Topic> topics, FactSheet facts) {
        var codes = topics.stream().map(Topic::code).collect(Collectors.toSet());
        return source.file(QUESTIONS)
                .map(file ->
                        new QuestionReader(source.module(), codes, source.lessons(), facts).read(source.yaml(file)))
                .orElse(List.of());
    }
}
