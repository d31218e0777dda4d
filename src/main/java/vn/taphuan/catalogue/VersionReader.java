package vn.taphuan.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Utc;

/** Reads modules and lessons in given versions; versions never change. */
@Repository
class VersionReader {

    static final String MODULE = """
            select m.code, m.programme_code, m.number as place, v.id as version_id, v.number, v.published_at, v.title, v.short_title,
              v.audience, v.objectives, v.prerequisites, v.facts, v.lessons, v.minutes,
              v.summary_html is not null as has_digest
            """;

    private static final String LESSON =
            "select l.version_id, l.code, v.module_code, l.position, l.title, l.minutes, l.question, l.outcomes, l.facts, l.terms, l.html"
                    + " from catalogue_lesson l join catalogue_version v on v.id = l.version_id";

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Term>> TERMS = new TypeReference<>() {};

    private record Explained(UUID version, Term term, List<String> also, List<String> facts) {}

    /** A module without its lessons, as one row holds it. */
    private record Row(
            ModuleSummary summary,
            String audience,
            List<String> objectives,
            List<ModuleCode> prerequisites,
            List<String> facts,
            boolean hasDigest) {}

    private record Placed(UUID version, LessonSummary lesson) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The modules in these versions, by the order of the versions; unknown ones are left out. Two queries. */
    List<ModuleContent> modules(Collection<ContentVersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var ids = versions.stream().map(ContentVersionId::value).toList();
        Map<UUID, Row> rows = new LinkedHashMap<>();
        jdbc.sql(
                        MODULE
                                + "from catalogue_version v join catalogue_module m on m.code = v.module_code where v.id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> row(row))
                .list()
                .forEach(row -> rows.put(row.summary().version().value(), row));
        var lessons = lessons(ids);
        List<ModuleContent> modules = new ArrayList<>();
        for (var id : ids) {
            var row = rows.get(id);
            if (row != null) {
                modules.add(new ModuleContent(
                        row.summary(),
                        row.audience(),
                        row.objectives(),
                        row.prerequisites(),
                        row.facts(),
                        lessons.getOrDefault(id, List.of()).stream()
                                .map(Placed::lesson)
                                .toList(),
                        row.hasDigest()));
            }
        }
        return modules;
    }

    Optional<ModuleContent> module(ContentVersionId version) {
        return modules(List.of(version)).stream().findFirst();
    }

    Optional<LessonContent> lesson(ContentVersionId version, LessonId id) {
        return jdbc.sql(LESSON + " where l.version_id = ? and l.code = ?")
                .params(version.value(), id.value())
                .query((row, number) -> new LessonContent(
                        lesson(row),
                        row.getString("question"),
                        texts(row, "outcomes"),
                        texts(row, "facts"),
                        json.readValue(row.getString("terms"), TERMS),
                        row.getString("html")))
                .optional();
    }

    Optional<ModuleDigest> digest(ContentVersionId version) {
        return jdbc.sql(MODULE
                        + ", v.summary_html from catalogue_version v join catalogue_module m on m.code = v.module_code"
                        + " where v.id = ? and v.summary_html is not null")
                .param(version.value())
                .query((row, number) -> new ModuleDigest(summary(row), row.getString("summary_html")))
                .optional();
    }

    /** The terms that these versions explain, by the order of the versions, each with the lessons of these versions that link it. */
    List<GlossaryEntry> glossary(Collection<ContentVersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var ids = versions.stream().map(ContentVersionId::value).toList();
        Map<String, List<LessonSummary>> linking = new HashMap<>();
        jdbc.sql(LESSON + " where l.version_id in (:ids) and l.terms <> '[]' order by v.module_code, l.position")
                .param("ids", ids)
                .query(row -> {
                    var lesson = lesson(row);
                    json.readValue(row.getString("terms"), TERMS)
                            .forEach(term -> linking.computeIfAbsent(term.id(), id -> new ArrayList<>())
                                    .add(lesson));
                });
        var explained = jdbc
                .sql(
                        "select version_id, code, term, definition, also, facts from catalogue_term where version_id in (:ids) order by position")
                .param("ids", ids)
                .query((row, number) -> new Explained(
                        row.getObject("version_id", UUID.class),
                        new Term(row.getString("code"), row.getString("term"), row.getString("definition")),
                        texts(row, "also"),
                        texts(row, "facts")))
                .list()
                .stream()
                .collect(groupingBy(Explained::version));
        return modules(versions).stream()
                .map(ModuleContent::summary)
                .flatMap(module -> explained.getOrDefault(module.version().value(), List.of()).stream()
                        .map(one -> new GlossaryEntry(
                                one.term(),
                                one.also(),
                                one.facts(),
                                module,
                                linking.getOrDefault(one.term().id(), List.of()))))
                .toList();
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
                Utc.instant(row, "published_at"),
                row.getInt("lessons"),
                row.getInt("minutes"));
    }

    private Map<UUID, List<Placed>> lessons(List<UUID> versions) {
        return jdbc
                .sql(
                        "select l.version_id, l.code, v.module_code, l.position, l.title, l.minutes from catalogue_lesson l"
                                + " join catalogue_version v on v.id = l.version_id where l.version_id in (:ids) order by l.position")
                .param("ids", versions)
                .query((row, number) -> new Placed(row.getObject("version_id", UUID.class), lesson(row)))
                .list()
                .stream()
                .collect(groupingBy(Placed::version));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                summary(row),
                row.getString("audience"),
                texts(row, "objectives"),
                texts(row, "prerequisites").stream().map(ModuleCode::new).toList(),
                texts(row, "facts"),
                row.getBoolean("has_digest"));
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
