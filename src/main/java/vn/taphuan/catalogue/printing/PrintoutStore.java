package vn.taphuan.catalogue.printing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Utc;

/** What files are made of, and the files that are made already. */
@Component
class PrintoutStore {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** A lesson as its author wrote it. */
    record LessonText(
            int position, String title, String question, List<String> outcomes, List<String> facts, String markdown) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FileStore files;
    private final Clock clock;

    PrintoutStore(JdbcClient jdbc, JsonMapper json, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ContentVersionId version, HandoutSource source) {
        jdbc.sql("insert into catalogue_handout (version_id, content) values (?, ?)")
                .params(version.value(), json.writeValueAsString(source))
                .update();
    }

    HandoutSource handout(ContentVersionId version) {
        return jdbc.sql("select content from catalogue_handout where version_id = ?")
                .param(version.value())
                .query((row, number) -> json.readValue(row.getString(1), HandoutSource.class))
                .optional()
                .orElse(HandoutSource.EMPTY);
    }

    List<LessonText> lessons(ContentVersionId version) {
        return jdbc.sql(
                        "select position, title, question, outcomes, facts, markdown from catalogue_lesson where version_id = ? order by position")
                .param(version.value())
                .query((row, number) -> new LessonText(
                        row.getInt("position"),
                        row.getString("title"),
                        row.getString("question"),
                        json.readValue(row.getString("outcomes"), TEXTS),
                        json.readValue(row.getString("facts"), TEXTS),
                        row.getString("markdown")))
                .list();
    }

    /** How many lessons each of these versions has; unknown ones are left out. One query. */
    Map<ContentVersionId, Integer> existing(Collection<ContentVersionId> versions) {
        Map<ContentVersionId, Integer> lessons = new HashMap<>();
        jdbc.sql("select id, lessons from catalogue_version where id in (:ids)")
                .param("ids", versions.stream().map(ContentVersionId::value).toList())
                .query(row -> {
                    lessons.put(new ContentVersionId(row.getObject("id", UUID.class)), row.getInt("lessons"));
                });
        return lessons;
    }

    /** Sizes in bytes of what is made, by version and name. One query. */
    Map<ContentVersionId, Map<String, Integer>> sizes(Collection<ContentVersionId> versions, int edition) {
        Map<ContentVersionId, Map<String, Integer>> sizes = new HashMap<>();
        jdbc.sql(
                        "select version_id, name, length from catalogue_printout where version_id in (:ids) and edition = :edition")
                .param("ids", versions.stream().map(ContentVersionId::value).toList())
                .param("edition", edition)
                .query(row -> {
                    sizes.computeIfAbsent(
                                    new ContentVersionId(row.getObject("version_id", UUID.class)),
                                    none -> new HashMap<>())
                            .put(row.getString("name"), row.getInt("length"));
                });
        return sizes;
    }

    @Transactional(readOnly = true)
    Optional<byte[]> made(ContentVersionId version, String name, int edition) {
        return jdbc.sql("select sha256 from catalogue_printout where version_id = ? and name = ? and edition = ?")
                .params(version.value(), name, edition)
                .query((row, number) -> Sha256.ofDigest(row.getBytes(1)))
                .optional()
                .flatMap(files::read)
                .map(FileStore.StoredFile::content);
    }

    /** Of two nodes that made the same file at once the later one stays; either is right. */
    @Transactional
    void keep(ContentVersionId version, String name, int edition, byte[] file, String mediaType) {
        var sha256 = files.store(file, mediaType);
        jdbc.sql(
                        "insert into catalogue_printout (version_id, name, edition, sha256, length, made_at) values (?, ?, ?, ?, ?, ?)"
                                + " on duplicate key update edition = values(edition), sha256 = values(sha256), length = values(length), made_at = values(made_at)")
                .params(version.value(), name, edition, sha256.digest(), file.length, Utc.of(clock.instant()))
                .update();
    }
}
