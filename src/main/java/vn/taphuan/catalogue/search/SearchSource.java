package vn.taphuan.catalogue.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ContentVersionId;

/**
 * What can be found, as the database holds it: the versions of modules that are the newest, a centre's own or begun by somebody, which
 * never change, and the documents, whose version grows with each change.
 */
@Repository
class SearchSource {

    static final String DOCUMENTS = "documents";
    static final String WITHDRAWN_DOCUMENTS = "withdrawn-documents";

    private static final String VERSION = "version:";
    private static final String DOCUMENT = "document:";
    private static final int PART_OF_A_DOCUMENT = 2_000;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SearchSource(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    static String scope(ContentVersionId version) {
        return VERSION + version.value();
    }

    /** By source a stamp that changes with it. Two queries on few columns: cheap enough to ask before every search. */
    @Transactional(readOnly = true)
    Map<String, Integer> stamps() {
        Map<String, Integer> stamps = new HashMap<>();
        jdbc.sql("select version_id from catalogue_module union select version_id from catalogue_start"
                        + " union select version_id from catalogue_adaptation where version_id is not null")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(version -> stamps.put(VERSION + version, 1));
        jdbc.sql("select id, version from catalogue_document").query(row -> {
            stamps.put(DOCUMENT + row.getObject(1, UUID.class), row.getInt(2));
        });
        return stamps;
    }

    /** What is to be found of one source. */
    @Transactional(readOnly = true)
    List<Entry> entries(String source) {
        if (source.startsWith(DOCUMENT)) {
            return document(source, UUID.fromString(source.substring(DOCUMENT.length())));
        }
        var version = UUID.fromString(source.substring(VERSION.length()));
        return Stream.of(lessons(source, version), terms(source, version), forms(source, version))
                .flatMap(List::stream)
                .toList();
    }

    private List<Entry> lessons(String source, UUID version) {
        return jdbc.sql("select l.code, l.title, l.question, l.html, v.module_code from catalogue_lesson l"
                        + " join catalogue_version v on v.id = l.version_id where l.version_id = ?")
                .param(version)
                .query((row, number) -> new Entry(
                        source,
                        source,
                        HitKind.LESSON,
                        row.getString("module_code"),
                        row.getString("code"),
                        composed(row, "title"),
                        composed(row, "question"),
                        LessonParts.of(row.getString("question"), row.getString("html"))))
                .list();
    }

    private List<Entry> terms(String source, UUID version) {
        return jdbc.sql("select t.code, t.term, t.definition, t.also, v.module_code from catalogue_term t"
                        + " join catalogue_version v on v.id = t.version_id where t.version_id = ?")
                .param(version)
                .query((row, number) -> new Entry(
                        source,
                        source,
                        HitKind.TERM,
                        row.getString("module_code"),
                        row.getString("code"),
                        composed(row, "term"),
                        Word.composed(String.join("; ", json.readValue(row.getString("also"), TEXTS))),
                        List.of(new Entry.Part("", "", composed(row, "definition")))))
                .list();
    }

    private List<Entry> forms(String source, UUID version) {
        return jdbc.sql("select f.code, f.title, f.purpose, v.module_code from catalogue_form f"
                        + " join catalogue_version v on v.id = f.version_id where f.version_id = ?")
                .param(version)
                .query((row, number) -> new Entry(
                        source,
                        source,
                        HitKind.FORM,
                        row.getString("module_code"),
                        row.getString("code"),
                        composed(row, "title"),
                        "",
                        List.of(new Entry.Part("", "", composed(row, "purpose")))))
                .list();
    }

    private List<Entry> document(String source, UUID id) {
        return jdbc.sql(
                        "select d.title, d.number, d.issuer, d.note, d.state, d.module_code, d.regulation, e.words from catalogue_document d"
                                + " join catalogue_document_edition e on e.document_id = d.id and e.number = d.edition where d.id = ?")
                .param(id)
                .query((row, number) -> new Entry(
                        source,
                        row.getString("state").equals("WITHDRAWN") ? WITHDRAWN_DOCUMENTS : DOCUMENTS,
                        HitKind.DOCUMENT,
                        row.getString("module_code"),
                        id.toString(),
                        composed(row, "title"),
                        besides(row),
                        parts(row)))
                .list();
    }

    private static String besides(ResultSet row) throws SQLException {
        return Stream.of(row.getString("number"), row.getString("issuer"), row.getString("regulation"))
                .filter(Objects::nonNull)
                .map(Word::composed)
                .collect(Collectors.joining("; "));
    }

    /** Text without sections is cut into parts at the ends of lines, so that one of them can be chosen to be shown. */
    private static List<Entry.Part> parts(ResultSet row) throws SQLException {
        List<Entry.Part> parts = new ArrayList<>();
        var note = row.getString("note");
        if (note != null) {
            parts.add(new Entry.Part("", "", Word.composed(note)));
        }
        var text = composed(row, "words");
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PART_OF_A_DOCUMENT);
            int line = to == text.length() ? to : text.lastIndexOf('\n', to);
            int end = line <= from ? to : line;
            parts.add(new Entry.Part("", "", text.substring(from, end).strip()));
            from = end;
        }
        return parts;
    }

    private static String composed(ResultSet row, String column) throws SQLException {
        return Word.composed(row.getString(column));
    }
}
