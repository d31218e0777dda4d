package vn.taphuan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads modules and lessons of one version; versions never change. */
@Repository
class VersionReader {

    static final String MODULE = """
            select m.code, m.programme_code, m.number as place, v.id as version_id, v.number, v.published_at, v.title, v.short_title,
              v.audience, v.objectives, v.prerequisites, v.facts, v.lessons, v.minutes
            """;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ModuleContent> module(ContentVersionId version) {
        return jdbc.sql(MODULE
                        + "from catalogue_version v join catalogue_module m on m.code = v.module_code where v.id = ?")
                .param(version.value())
                .query((row, number) -> content(row, lessons(version)))
                .optional();
    }

    List<LessonSummary> lessons(ContentVersionId version) {
        return jdbc.sql("select l.code, v.module_code, l.position, l.title, l.minutes from catalogue_lesson l"
                        + " join catalogue_version v on v.id = l.version_id where l.version_id = ? order by l.position")
                .param(version.value())
                .query((row, number) -> lesson(row))
                .list();
    }

    Optional<LessonContent> lesson(ContentVersionId version, LessonId id) {
        return jdbc.sql(
                        "select l.code, v.module_code, l.position, l.title, l.minutes, l.question, l.outcomes, l.facts, l.html"
                                + " from catalogue_lesson l join catalogue_version v on v.id = l.version_id"
                                + " where l.version_id = ? and l.code = ?")
                .params(version.value(), id.value())
                .query((row, number) -> new LessonContent(
                        lesson(row),
                        row.getString("question"),
                        texts(row, "outcomes"),
                        texts(row, "facts"),
                        row.getString("html")))
                .optional();
    }

    static ModuleSummary summary(ResultSet row) throws SQLException {
        return new ModuleSummary(
                new ModuleCode(row.getString("code")),
                new ProgrammeCode(row.getString("programme_code")),
                row.getInt("place"),
                row.getString("title"),
                row.getString("short_title"),
                new ContentVersionId(row.getObject("version_id", UUID.class)),
                row.getInt("number"),
                row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("lessons"),
                row.getInt("minutes"));
    }

    private ModuleContent content(ResultSet row, List<LessonSummary> lessons) throws SQLException {
        return new ModuleContent(
                summary(row),
                row.getString("audience"),
                texts(row, "objectives"),
                texts(row, "prerequisites").stream().map(ModuleCode::new).toList(),
                texts(row, "facts"),
                lessons);
    }

    private static LessonSummary lesson(ResultSet row) throws SQLException {
        return new LessonSummary(
                new LessonId(row.getString("code")),
                new ModuleCode(row.getString("module_code")),
                row.getInt("position"),
                row.getString("title"),
                row.getInt("minutes"));
    }

    private List<String> texts(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), TEXTS);
    }
}
