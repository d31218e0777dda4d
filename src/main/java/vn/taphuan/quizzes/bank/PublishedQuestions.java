package vn.taphuan.quizzes.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.persistence.Utc;

/** What authors see of published questions, retired ones too: their versions, and how many attempts hold each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublishedQuestions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedQuestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest version of each question of a module, by code; attempts are not counted. */
    Map<String, QuestionUse> of(ModuleCode module) {
        Map<String, QuestionUse> found = new LinkedHashMap<>();
        jdbc.sql("""
                select v.number, v.created_at, q.state = 'REVIEWED' as current, 0 as attempts, v.content
                from quizzes_question q join quizzes_question_version v on v.id = q.version_id
                where q.module_code = ? order by q.code""")
                .param(module.value())
                .query(use())
                .list()
                .forEach(use -> found.put(use.question().code(), use));
        return found;
    }

    List<String> codes(ModuleCode module) {
        return jdbc.sql("select code from quizzes_question where module_code = ?")
                .param(module.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<QuestionUse> versions(String code) {
        return jdbc.sql("""
                select v.number, v.created_at, q.state = 'REVIEWED' and q.version_id = v.id as current, v.content,
                  (select count(*) from quizzes_attempt a join quizzes_quiz z on z.id = a.quiz_id
                    where coalesce(z.module_code, z.counts_module, q.module_code) = q.module_code and locate(cast(v.id as char), a.paper) > 0) as attempts
                from quizzes_question q join quizzes_question_version v on v.question_id = q.id
                where q.code = ? order by v.number desc""").param(code).query(use()).list();
    }

    private RowMapper<QuestionUse> use() {
        return (row, number) -> new QuestionUse(
                row.getInt("number"),
                Utc.instant(row, "created_at"),
                row.getBoolean("current"),
                row.getInt("attempts"),
                QuestionDraft.of(json.readValue(row.getString("content"), QuestionContent.class)));
    }
}
