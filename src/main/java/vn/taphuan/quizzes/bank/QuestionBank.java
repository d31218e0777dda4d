package vn.taphuan.quizzes.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;

/**
 * What quizzes are drawn from, with keys and explanations: for this feature's own packages only, which hand on no more than a
 * person may see. Versions never change and are kept in memory; a quiz is at most ten seconds old.
 */
@Component
public class QuestionBank {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int VERSIONS_KEPT = 5_000;
    private static final int MODULES_KEPT = 500;

    private record Row(UUID id, QuizRules rules, List<DrawRule> draw) {}

    private final Cache<ModuleCode, Optional<Quiz>> quizzes = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MODULES_KEPT)
            .build();
    private final Cache<ProgrammeCode, Optional<FinalQuizContent>> finals = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MODULES_KEPT)
            .build();
    private final Cache<ModuleCode, List<QuestionVersion>> pools = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MODULES_KEPT)
            .build();
    private final Cache<QuestionVersionId, QuestionVersion> versions =
            Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build();
    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionBank(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The quiz of a module; none while it has no questions. */
    public Optional<Quiz> quizOf(ModuleCode module) {
        return quizzes.get(module, this::load);
    }

    /** What a programme's final quiz is; none where it has none. */
    public Optional<FinalQuizContent> finalQuizOf(ProgrammeCode programme) {
        return finals.get(programme, this::loadFinal);
    }

    /**
     * The final quiz of a class; none where its programme has none, or its modules have no questions.
     *
     * @param modules that the class was taught
     * @param attempts how many one person has, by the rule of the class
     * @param passPercent by the same
     */
    public Optional<Quiz> finalQuiz(OfClass subject, Collection<ModuleCode> modules, int attempts, int passPercent) {
        return finalQuizOf(subject.programme())
                .map(content -> new Quiz(
                        new QuizId(subject.trainingClass().value()),
                        subject,
                        new QuizRules(content.title(), content.minutes(), attempts, passPercent, content.conduct()),
                        modules.stream()
                                .distinct()
                                .map(module -> pools.get(module, this::pool))
                                .flatMap(pool -> content.ofEachModule().stream().map(share -> share.from(pool)))
                                .toList()))
                .filter(quiz -> quiz.questions() > 0);
    }

    /** In the order asked for. @throws IllegalStateException when one of them does not exist */
    public List<QuestionVersion> versions(List<QuestionVersionId> ids) {
        var found = versions.getAll(ids, this::loadVersions);
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> new IllegalStateException("no version " + id.value() + " of a question")))
                .toList();
    }

    void forget() {
        quizzes.invalidateAll();
        finals.invalidateAll();
        pools.invalidateAll();
    }

    private Optional<Quiz> load(ModuleCode module) {
        return jdbc.sql(
                        "select id, title, minutes, attempts, pass_percent, conduct, draw from quizzes_quiz where module_code = ? and active")
                .param(module.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new QuizRules(
                                row.getString("title"),
                                row.getInt("minutes"),
                                row.getInt("attempts"),
                                row.getInt("pass_percent"),
                                conduct(row.getString("conduct"))),
                        List.of(json.readValue(row.getString("draw"), DrawRule[].class))))
                .optional()
                .map(row -> quiz(row, module, pool(module)));
    }

    private QuizConduct conduct(@Nullable String stored) {
        return stored == null ? QuizConduct.USUAL : json.readValue(stored, QuizConduct.class);
    }

    private static Quiz quiz(Row row, ModuleCode module, List<QuestionVersion> pool) {
        return new Quiz(
                new QuizId(row.id()),
                new OfModule(module),
                row.rules(),
                row.draw().stream().map(rule -> rule.from(pool)).toList());
    }

    private Optional<FinalQuizContent> loadFinal(ProgrammeCode programme) {
        return jdbc.sql("select title, minutes, conduct, draw from quizzes_final where programme_code = ?")
                .param(programme.value())
                .query((row, number) -> new FinalQuizContent(
                        row.getString(1),
                        row.getInt(2),
                        conduct(row.getString(3)),
                        List.of(json.readValue(row.getString(4), ModuleShare[].class))))
                .optional();
    }

    private List<QuestionVersion> pool(ModuleCode module) {
        var ids = jdbc.sql("select version_id from quizzes_question where module_code = ? and state = ? order by code")
                .params(module.value(), QuestionState.REVIEWED.name())
                .query((row, number) -> new QuestionVersionId(row.getObject(1, UUID.class)))
                .list();
        return versions(ids);
    }

    private Map<QuestionVersionId, QuestionVersion> loadVersions(Iterable<? extends QuestionVersionId> ids) {
        Map<QuestionVersionId, QuestionVersion> found = new LinkedHashMap<>();
        List<UUID> values = new ArrayList<>();
        ids.forEach(id -> values.add(id.value()));
        jdbc.sql("select id, content from quizzes_question_version where id in (:ids)")
                .param("ids", values)
                .query(row -> {
                    var id = new QuestionVersionId(row.getObject(1, UUID.class));
                    found.put(id, new QuestionVersion(id, json.readValue(row.getString(2), QuestionContent.class)));
                });
        return found;
    }
}
