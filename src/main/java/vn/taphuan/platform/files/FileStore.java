package vn.taphuan.platform.files;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.ManyRows;
import vn.taphuan.platform.persistence.Utc;

/**
 * Keeps files in the database, each named by the SHA-256 of its content, so that a name can never mean another content. Who may
 * read one is decided by the feature that keeps the name.
 */
@Component
public class FileStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stored file with its content. */
    public record StoredFile(Sha256 sha256, String mediaType, byte[] content) {}

    /** Stores the content unless it is there already; joins the transaction of whoever keeps the name. */
    @Transactional
    public Sha256 store(byte[] content, String mediaType) {
        return storeAll(List.of(content), mediaType).getFirst();
    }

    /** Stores many by few statements; as {@link #store} each. @return their names in the same order */
    @Transactional
    public List<Sha256> storeAll(List<byte[]> contents, String mediaType) {
        var names = contents.stream().map(Sha256::of).toList();
        var now = Utc.of(clock.instant());
        ManyRows.insert(
                jdbc,
                "insert ignore into platform_file (sha256, media_type, length, content, stored_at)",
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Object[] {
                            names.get(i).digest(), mediaType, contents.get(i).length, contents.get(i), now
                        })
                        .toList());
        return names;
    }

    /** @throws AlteredFileException when the content no longer is what was stored */
    @Transactional(readOnly = true)
    public Optional<StoredFile> read(Sha256 sha256) {
        return jdbc.sql("select media_type, content from platform_file where sha256 = ?")
                .param(sha256.digest())
                .query((row, number) ->
                        checked(new StoredFile(sha256, row.getString("media_type"), row.getBytes("content"))))
                .optional();
    }

    /**
     * Several files in one query; unknown ones are left out.
     *
     * @throws AlteredFileException when the content of one no longer is what was stored
     */
    @Transactional(readOnly = true)
    public Map<Sha256, StoredFile> read(Collection<Sha256> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select sha256, media_type, content from platform_file where sha256 in (:names)")
                .param("names", names.stream().distinct().map(Sha256::digest).toList())
                .query((row, number) -> checked(new StoredFile(
                        Sha256.ofDigest(row.getBytes("sha256")), row.getString("media_type"), row.getBytes("content"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(StoredFile::sha256, Function.identity()));
    }

    private static StoredFile checked(StoredFile file) {
        if (!Sha256.of(file.content()).equals(file.sha256())) {
            throw new AlteredFileException(file.sha256());
        }
        return file;
    }
}
