package vn.taphuan.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * The versions of what is taught. A version never changes once it is published; the newest is what somebody who begins gets. What
 * is published in one transaction locks its programme first, so that two nodes that start at once publish one after the other.
 */
@Service
public class ContentVersions {

    private static final String PUBLISHING =
            "hasAnyAuthority('" + Permissions.SYSTEM + "', '" + Permissions.CONTENT_EDIT + "')";

    /** Stands for the province where a version names the centre that it was made for. */
    private static final UUID PROVINCE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final VersionReader versions;
    private final JsonMapper json;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    ContentVersions(
            JdbcClient jdbc,
            VersionReader versions,
            JsonMapper json,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.current = current;
        this.jdbc = jdbc;
        this.versions = versions;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions of the modules of a programme, by module, the newest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_READ + "')")
    @Transactional(readOnly = true)
    public List<ModuleContent> all(ProgrammeCode programme) {
        var ids = jdbc.sql(
                        "select v.id from catalogue_version v join catalogue_module m on m.code = v.module_code"
                                + " where m.programme_code = ? and m.listed and v.adapted_for = ? order by m.number, v.number desc")
                .params(programme.value(), PROVINCE)
                .query((row, number) -> new ContentVersionId(row.getObject(1, UUID.class)))
                .list();
        return versions.modules(ids);
    }

    /** A lesson in any version, as a trainee sees it; nothing is noted as read. */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_READ + "')")
    @Transactional(readOnly = true)
    public Optional<LessonContent> lesson(ContentVersionId version, LessonId lesson) {
        return versions.lesson(version, lesson);
    }

    /** The summary of a module in any version; nothing when it has none. */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_READ + "')")
    @Transactional(readOnly = true)
    public Optional<ModuleDigest> digest(ContentVersionId version) {
        return versions.digest(version);
    }

    /** Stores what a programme says of itself and locks it until the transaction ends. */
    @PreAuthorize(PUBLISHING)
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(ProgrammeContent programme) {
        jdbc.sql(
                        "insert into catalogue_programme (code, place, title, summary, facts) values (?, ?, ?, ?, ?)"
                                + " on duplicate key update place = values(place), title = values(title), summary = values(summary), facts = values(facts)")
                .params(
                        programme.code().value(),
                        programme.place(),
                        programme.title(),
                        programme.summary(),
                        json.writeValueAsString(programme.facts()))
                .update();
    }

    /**
     * Publishes a module's next version, unless it was last loaded from exactly these files. Its programme must have been
     * described before in the same transaction.
     *
     * @param contentHash of all files of the module
     * @param loadedHash of the files and of whatever else decides how they are read
     * @return the new version; nothing when there was nothing to change
     * @throws IllegalArgumentException when the module is another programme's
     */
    @PreAuthorize(PUBLISHING)
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ContentVersionId> publish(
            ProgrammeCode programme, ModuleDraft module, String contentHash, String loadedHash) {
        var known = jdbc.sql("select programme_code, loaded_hash from catalogue_module where code = ? for update")
                .param(module.code().value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .optional();
        if (known.isPresent() && !known.get().getKey().equals(programme.value())) {
            throw new IllegalArgumentException(
                    module.code() + " belongs to " + known.get().getKey());
        }
        if (known.isPresent() && known.get().getValue().equals(loadedHash)) {
            return Optional.empty();
        }
        var version = store(module, contentHash, PROVINCE);
        jdbc.sql(
                        "insert into catalogue_module (code, programme_code, number, version_id, loaded_hash, listed) values (?, ?, ?, ?, ?, true)"
                                + " on duplicate key update version_id = values(version_id), loaded_hash = values(loaded_hash)")
                .params(module.code().value(), programme.value(), module.number(), version.value(), loadedHash)
                .update();
        audit.record(AuditEntry.of("catalogue.published", "content-version", version.value())
                .changed(null, Map.of("module", module.code().value(), "hash", contentHash)));
        return Optional.of(version);
    }

    /** Publishes a centre's own version of a module; who gets it is for the caller to say. */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_ADAPT_APPROVE + "')")
    @Transactional(propagation = Propagation.MANDATORY)
    public ContentVersionId publishAdapted(UnitId centre, ModuleDraft module, String contentHash) {
        current.requireIn(Permissions.CONTENT_ADAPT_APPROVE, centre);
        var version = store(module, contentHash, centre.value());
        audit.record(AuditEntry.of("catalogue.adapted", "content-version", version.value())
                .in(centre)
                .changed(null, Map.of("module", module.code().value(), "hash", contentHash)));
        return version;
    }

    /** Sets which modules a programme lists and in which order; the others stay readable for those who began them. */
    @PreAuthorize(PUBLISHING)
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(ProgrammeCode programme, Collection<ModuleCode> inOrder) {
        jdbc.sql("update catalogue_module set listed = false where programme_code = ?")
                .param(programme.value())
                .update();
        int number = 0;
        for (var module : inOrder) {
            number++;
            jdbc.sql("update catalogue_module set listed = true, number = ? where code = ? and programme_code = ?")
                    .params(number, module.value(), programme.value())
                    .update();
        }
    }

    private ContentVersionId store(ModuleDraft module, String contentHash, UUID adaptedFor) {
        var id = new ContentVersionId(Ids.next());
        int number = jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from catalogue_version where module_code = ? and adapted_for = ?")
                .params(module.code().value(), adaptedFor)
                .query((row, at) -> row.getInt(1))
                .single();
        jdbc.sql("""
                insert into catalogue_version (id, module_code, number, content_hash, published_at, title, short_title, audience,
                  objectives, prerequisites, facts, lessons, minutes, adapted_for)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        module.code().value(),
                        number,
                        contentHash,
                        Utc.of(clock.instant()),
                        module.title(),
                        module.shortTitle(),
                        module.audience(),
                        json.writeValueAsString(module.objectives()),
                        json.writeValueAsString(module.prerequisites().stream()
                                .map(ModuleCode::value)
                                .toList()),
                        json.writeValueAsString(module.facts()),
                        module.lessons().size(),
                        module.minutes(),
                        adaptedFor)
                .update();
        int position = 0;
        for (var lesson : module.lessons()) {
            position++;
            store(id, position, lesson);
        }
        var digest = module.digest();
        if (digest != null) {
            jdbc.sql("update catalogue_version set summary = ?, summary_html = ? where id = ?")
                    .params(digest.markdown(), digest.html(), id.value())
                    .update();
        }
        position = 0;
        for (var term : module.terms()) {
            position++;
            store(id, position, term);
        }
        return id;
    }

    private void store(ContentVersionId version, int position, TermDraft term) {
        jdbc.sql(
                        "insert into catalogue_term (version_id, code, position, term, definition, also, facts) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.value(),
                        term.term().id(),
                        position,
                        term.term().term(),
                        term.term().definition(),
                        json.writeValueAsString(term.also()),
                        json.writeValueAsString(term.facts()))
                .update();
    }

    private void store(ContentVersionId version, int position, LessonDraft lesson) {
        jdbc.sql("""
                insert into catalogue_lesson (id, version_id, code, position, title, question, outcomes, minutes, facts, terms, markdown, html)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        version.value(),
                        lesson.id().value(),
                        position,
                        lesson.title(),
                        lesson.question(),
                        json.writeValueAsString(lesson.outcomes()),
                        lesson.minutes(),
                        json.writeValueAsString(lesson.facts()),
                        json.writeValueAsString(lesson.terms()),
                        lesson.markdown(),
                        lesson.html())
                .update();
    }
}
