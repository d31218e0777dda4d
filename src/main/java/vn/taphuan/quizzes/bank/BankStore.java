package vn.taphuan.quizzes.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;

/** Stores what a course package says of questions and quizzes; the same again changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BankStore {

    private record Stored(UUID question, int number, byte[] hash) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final QuestionBank bank;
    private final Clock clock;

    BankStore(JdbcClient jdbc, JsonMapper json, QuestionBank bank, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.bank = bank;
        this.clock = clock;
    }

    void topics(ModuleCode module, List<Topic> topics) {
        jdbc.sql("delete from quizzes_topic where module_code = ?")
                .param(module.value())
                .update();
        int position = 0;
        for (var topic : topics) {
            jdbc.sql("insert into quizzes_topic (module_code, code, title, position) values (?, ?, ?, ?)")
                    .params(module.value(), topic.code(), topic.title(), ++position)
                    .update();
        }
    }

    /** These are the module's questions now; others of the module are drawn no longer. */
    void questions(ModuleCode module, List<QuestionContent> questions) {
        var stored = stored(module);
        jdbc.sql("update quizzes_question set state = ? where module_code = ?")
                .params(QuestionState.RETIRED.name(), module.value())
                .update();
        for (var question : questions) {
            store(module, question, stored.get(question.code()));
        }
        forgetAfterCommit();
    }

    void quiz(ModuleCode module, Optional<QuizContent> quiz) {
        jdbc.sql("update quizzes_quiz set active = false where module_code = ?")
                .param(module.value())
                .update();
        quiz.ifPresent(content -> jdbc.sql("""
                insert into quizzes_quiz (id, module_code, active, title, minutes, attempts, pass_percent, conduct, draw)
                values (?, ?, true, ?, ?, ?, ?, ?, ?)
                on duplicate key update active = true, title = values(title), minutes = values(minutes),
                  attempts = values(attempts), pass_percent = values(pass_percent), conduct = values(conduct), draw = values(draw)""")
                .params(
                        Ids.next(),
                        module.value(),
                        content.title(),
                        content.minutes(),
                        content.attempts(),
                        content.passPercent(),
                        json.writeValueAsString(content.conduct()),
                        json.writeValueAsString(content.draw()))
                .update());
        forgetAfterCommit();
    }

    /** What the programme's final quiz is from now on; the attempts of classes at it stay as they are. */
    void finalQuiz(ProgrammeCode programme, Optional<FinalQuizContent> quiz) {
        jdbc.sql("delete from quizzes_final where programme_code = ?")
                .param(programme.value())
                .update();
        quiz.ifPresent(content -> jdbc.sql(
                        "insert into quizzes_final (programme_code, title, minutes, conduct, draw) values (?, ?, ?, ?, ?)")
                .params(
                        programme.value(),
                        content.title(),
                        content.minutes(),
                        json.writeValueAsString(content.conduct()),
                        json.writeValueAsString(content.ofEachModule()))
                .update());
        forgetAfterCommit();
    }

    private void store(ModuleCode module, QuestionContent question, @Nullable Stored before) {
        var content = json.writeValueAsString(question);
        var hash = hash(content);
        if (before == null) {
            var id = Ids.next();
            jdbc.sql("insert into quizzes_question (id, code, module_code, state, version_id) values (?, ?, ?, ?, ?)")
                    .params(id, question.code(), module.value(), QuestionState.DRAFT.name(), id)
                    .update();
            publish(question, addVersion(id, 1, content, hash));
        } else if (Arrays.equals(before.hash(), hash)) {
            jdbc.sql("update quizzes_question set state = ? where code = ?")
                    .params(QuestionState.REVIEWED.name(), question.code())
                    .update();
        } else {
            publish(question, addVersion(before.question(), before.number() + 1, content, hash));
        }
    }

    private UUID addVersion(UUID question, int number, String content, byte[] hash) {
        var id = Ids.next();
        jdbc.sql(
                        "insert into quizzes_question_version (id, question_id, number, content, content_hash, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, question, number, content, hash, Utc.of(clock.instant()))
                .update();
        return id;
    }

    private void publish(QuestionContent question, UUID version) {
        jdbc.sql("update quizzes_question set state = ?, version_id = ? where code = ?")
                .params(QuestionState.REVIEWED.name(), version, question.code())
                .update();
    }

    private Map<String, Stored> stored(ModuleCode module) {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("""
                select q.code, q.id, v.number, v.content_hash from quizzes_question q
                join quizzes_question_version v on v.id = q.version_id where q.module_code = ?""").param(module.value()).query(row -> {
            stored.put(row.getString(1), new Stored(row.getObject(2, UUID.class), row.getInt(3), row.getBytes(4)));
        });
        return stored;
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bank.forget();
            }
        });
    }

    private static byte[] hash(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
