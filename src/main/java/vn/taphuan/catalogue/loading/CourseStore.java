package vn.taphuan.catalogue.loading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;

/** The files of courses as the database keeps them: of every version, with what the programmes say of themselves. */
@Component
public class CourseStore {

    /** How texts are stored. */
    public static final String TEXT = "text/plain;charset=UTF-8";

    /** One module as it is published, beside how it came with the application last. */
    private record Published(
            ModuleCode module,
            boolean listed,
            String contentHash,
            @Nullable String shippedHash) {

        /** Not as it came with the application: an author has changed or added it. */
        boolean authored() {
            return !contentHash.equals(shippedHash);
        }
    }

    /** What a programme says of itself, beside how that came with the application last. */
    private record Described(
            @Nullable String source, @Nullable String shipped) {

        boolean authored() {
            return source != null && !source.equals(shipped);
        }
    }

    private final JdbcClient jdbc;
    private final FileStore files;

    CourseStore(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Locks what is published of a programme until the transaction ends; nobody else publishes then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ProgrammeCode programme) {
        jdbc.sql("select code from catalogue_programme where code = ? for update")
                .param(programme.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** A programme's folder as it is published: of each listed module the newest version; nothing when there is none. */
    @Transactional(readOnly = true)
    public Optional<CourseFolder> published(ProgrammeCode programme) {
        return jdbc.sql("select source from catalogue_programme where code = ? and source is not null")
                .param(programme.value())
                .query((row, number) -> row.getString(1))
                .optional()
                .map(source -> {
                    SortedMap<String, Sha256> names = new TreeMap<>();
                    jdbc.sql("select m.code, s.path, s.sha256 from catalogue_module m"
                                    + " join catalogue_source s on s.version_id = m.version_id"
                                    + " where m.programme_code = ? and m.listed")
                            .param(programme.value())
                            .query(row -> {
                                names.put(row.getString(1) + "/" + row.getString(2), Sha256.ofDigest(row.getBytes(3)));
                            });
                    var folder = folder(programme.value(), names);
                    SortedMap<String, String> texts = new TreeMap<>(folder.files());
                    texts.put(CourseFolder.PROGRAMME, source);
                    return new CourseFolder(programme.value(), texts, folder.attachments());
                });
    }

    /** The files of one version, by path within the module's folder. */
    @Transactional(readOnly = true)
    public CourseFolder files(ContentVersionId version) {
        SortedMap<String, Sha256> names = new TreeMap<>();
        jdbc.sql("select path, sha256 from catalogue_source where version_id = ?")
                .param(version.value())
                .query(row -> {
                    names.put(row.getString(1), Sha256.ofDigest(row.getBytes(2)));
                });
        return folder("", names);
    }

    /** A folder of stored files. */
    public CourseFolder folder(String name, SortedMap<String, Sha256> names) {
        SortedMap<String, Sha256> attachments = new TreeMap<>(names);
        attachments.keySet().removeIf(CourseFolder::isText);
        SortedMap<String, Sha256> texts = new TreeMap<>(names);
        texts.keySet().removeAll(attachments.keySet());
        var contents = files.read(texts.values());
        SortedMap<String, String> read = new TreeMap<>();
        texts.forEach((path, sha256) -> {
            var file = contents.get(sha256);
            if (file == null) {
                throw new IllegalStateException("the file " + path + " is not stored");
            }
            read.put(path, new String(file.content(), StandardCharsets.UTF_8));
        });
        return new CourseFolder(name, read, attachments);
    }

    /** All programmes that are published. */
    @Transactional(readOnly = true)
    public List<ProgrammeCode> programmes() {
        return jdbc.sql("select code from catalogue_programme where source is not null order by place, code")
                .query((row, number) -> new ProgrammeCode(row.getString(1)))
                .list();
    }

    /** The modules that belong to other programmes, each with the code of its programme. */
    @Transactional(readOnly = true)
    Map<ModuleCode, String> modulesOfOthers(ProgrammeCode programme) {
        Map<ModuleCode, String> others = new HashMap<>();
        jdbc.sql("select code, programme_code from catalogue_module where programme_code <> ?")
                .param(programme.value())
                .query(row -> {
                    others.put(new ModuleCode(row.getString(1)), row.getString(2));
                });
        return others;
    }

    /** Keeps the files of a new version. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ContentVersionId version, ModuleSource source) {
        SortedMap<String, Sha256> names = new TreeMap<>(source.attachments());
        source.paths()
                .forEach(path -> source.file(path)
                        .ifPresent(file ->
                                names.put(path, files.store(file.text().getBytes(StandardCharsets.UTF_8), TEXT))));
        names.forEach(
                (path, sha256) -> jdbc.sql("insert into catalogue_source (version_id, path, sha256) values (?, ?, ?)")
                        .params(version.value(), path, sha256.digest())
                        .update());
    }

    /** Keeps what the programme says of itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepProgramme(CourseFolder folder) {
        jdbc.sql("update catalogue_programme set source = ? where code = ?")
                .params(folder.programme().text(), folder.name())
                .update();
    }

    /** Notes what is published just as it came with the application. */
    @Transactional(propagation = Propagation.MANDATORY)
    void noteShipped(CourseFolder shipped) {
        for (var name : shipped.moduleFolders()) {
            ModuleCode.parse(name).ifPresent(code -> noteShipped(code, shipped.hash(code)));
        }
        jdbc.sql("update catalogue_programme set shipped_source = source where code = ? and source = ?")
                .params(shipped.name(), shipped.programme().text())
                .update();
    }

    private void noteShipped(ModuleCode code, String hash) {
        jdbc.sql("update catalogue_module m join catalogue_version v on v.id = m.version_id"
                        + " set m.shipped_hash = ? where m.code = ? and v.content_hash = ?")
                .params(hash, code.value(), hash)
                .update();
    }

    /** The folder that came with the application, in which what authors have changed or added stands as they published it. */
    @Transactional(readOnly = true)
    CourseFolder withAuthored(CourseFolder shipped) {
        var programme = new ProgrammeCode(shipped.name());
        var own = published(programme);
        if (own.isEmpty()) {
            return shipped;
        }
        Map<ModuleCode, Published> modules = new HashMap<>();
        modules(programme).forEach(module -> modules.put(module.module(), module));
        Set<ModuleCode> authored = new HashSet<>();
        modules.values().stream()
                .filter(module -> module.listed() && module.authored())
                .forEach(module -> authored.add(module.module()));
        var merged = shipped.withModulesOf(own.get(), authored);
        if (!described(programme).authored()) {
            return merged;
        }
        var unlisted = new HashSet<ModuleCode>();
        merged.moduleFolders()
                .forEach(name -> ModuleCode.parse(name)
                        .filter(code -> {
                            var known = modules.get(code);
                            return known == null || !known.listed();
                        })
                        .ifPresent(unlisted::add));
        return merged.without(unlisted).withProgrammeOf(own.get());
    }

    private List<Published> modules(ProgrammeCode programme) {
        return jdbc.sql("select m.code, m.listed, v.content_hash, m.shipped_hash from catalogue_module m"
                        + " join catalogue_version v on v.id = m.version_id where m.programme_code = ?"
                        + " and exists (select 1 from catalogue_source s where s.version_id = v.id)")
                .param(programme.value())
                .query((row, number) -> new Published(
                        new ModuleCode(row.getString(1)), row.getBoolean(2), row.getString(3), row.getString(4)))
                .list();
    }

    private Described described(ProgrammeCode programme) {
        return jdbc.sql("select source, shipped_source from catalogue_programme where code = ?")
                .param(programme.value())
                .query((row, number) -> new Described(row.getString(1), row.getString(2)))
                .optional()
                .orElse(new Described(null, null));
    }
}
