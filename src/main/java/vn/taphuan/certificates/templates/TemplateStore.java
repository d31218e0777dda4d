package vn.taphuan.certificates.templates;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Templates in the database; guarded statements decide races. */
@Component
class TemplateStore {

    private static final String ALL_PROGRAMMES = "";
    private static final String VERSION =
            "select t.id template_id, t.unit_id, t.name, v.* from certificate_template_version v join certificate_template t on t.id = v.template_id ";
    private static final String NEWEST =
            " and v.number = (select max(n.number) from certificate_template_version n where n.template_id = t.id) ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TemplateStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A version as it is stored; {@code text} letter for letter. */
    record Version(UUID id, TemplateSummary summary, SheetTemplate content, String text) {}

    List<TemplateSummary> newest(UnitId body) {
        return jdbc.sql(VERSION + "where t.unit_id = ?" + NEWEST + "order by t.name")
                .param(body.value())
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<Version> newest(TemplateId id, UnitScope scope) {
        return jdbc.sql(VERSION + "where t.id = :id and (:all or t.unit_id in (:units))" + NEWEST)
                .param("id", id.value())
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> version(row))
                .optional();
    }

    Optional<Version> version(TemplateId id, int version, UnitScope scope) {
        return jdbc.sql(VERSION + "where t.id = :id and v.number = :number and (:all or t.unit_id in (:units))")
                .param("id", id.value())
                .param("number", version)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> version(row))
                .optional();
    }

    /** @throws DuplicateKeyException when the body has one of this name */
    TemplateId create(UnitId body, String name, SheetTemplate content, SignedIn by) {
        var id = new TemplateId(Ids.next());
        jdbc.sql("insert into certificate_template (id, unit_id, name, created_at, created_by) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        body.value(),
                        name,
                        Utc.of(clock.instant()),
                        by.account().value())
                .update();
        insert(id, 1, content, by);
        return id;
    }

    /** Puts the next version beside one that is in use; false when somebody else was first. */
    boolean add(TemplateId id, int number, SheetTemplate content, SignedIn by) {
        try {
            insert(id, number, content, by);
            return true;
        } catch (DuplicateKeyException first) {
            return false;
        }
    }

    private void insert(TemplateId id, int number, SheetTemplate content, SignedIn by) {
        var text = text(content);
        jdbc.sql("""
                        insert into certificate_template_version (id, template_id, number, revision, content_json, sha256, changed_at, changed_by, changed_name)
                        values (?, ?, ?, 0, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        id.value(),
                        number,
                        text,
                        digest(text),
                        Utc.of(clock.instant()),
                        by.account().value(),
                        by.fullName())
                .update();
    }

    /** Changes a version that was never in use; false when it is by now, or somebody else has changed it. */
    boolean change(UUID version, int revision, SheetTemplate content, SignedIn by) {
        var text = text(content);
        return jdbc.sql("""
                        update certificate_template_version set content_json = ?, sha256 = ?, changed_at = ?, changed_by = ?, changed_name = ?,
                          revision = revision + 1 where id = ? and revision = ? and used_since is null""")
                        .params(
                                text,
                                digest(text),
                                Utc.of(clock.instant()),
                                by.account().value(),
                                by.fullName(),
                                version,
                                revision)
                        .update()
                == 1;
    }

    /** From now on it never changes; false when it is not the one that was read. */
    boolean fix(UUID version, int revision) {
        return jdbc.sql(
                                "update certificate_template_version set used_since = coalesce(used_since, ?) where id = ? and revision = ?")
                        .params(Utc.of(clock.instant()), version, revision)
                        .update()
                == 1;
    }

    void choose(UnitId body, @Nullable ProgrammeCode programme, UUID version) {
        jdbc.sql("""
                        insert into certificate_template_use (unit_id, programme_code, version_id, since) values (:unit, :programme, :version, :since)
                        on duplicate key update version_id = :version, since = :since""")
                .param("unit", body.value())
                .param("programme", programme == null ? ALL_PROGRAMMES : programme.value())
                .param("version", version)
                .param("since", Utc.of(clock.instant()))
                .update();
    }

    /** The look of the house again; false when it was that already. */
    boolean unchoose(UnitId body, @Nullable ProgrammeCode programme) {
        return jdbc.sql("delete from certificate_template_use where unit_id = ? and programme_code = ?")
                        .params(body.value(), programme == null ? ALL_PROGRAMMES : programme.value())
                        .update()
                == 1;
    }

    List<TemplateUse> uses(UnitId body) {
        return jdbc.sql("""
                        select t.id template_id, t.unit_id, t.name, v.*, u.programme_code, u.since from certificate_template_use u
                        join certificate_template_version v on v.id = u.version_id join certificate_template t on t.id = v.template_id
                        where u.unit_id = ? order by u.programme_code""")
                .param(body.value())
                .query((row, number) -> {
                    var programme = row.getString("programme_code");
                    return new TemplateUse(
                            programme.isEmpty() ? null : new ProgrammeCode(programme),
                            summary(row),
                            Utc.instant(row, "since"));
                })
                .list();
    }

    /** What papers of a body and programme are printed by from now on. */
    Optional<CertificateData.Template> chosen(UnitId body, ProgrammeCode programme) {
        return jdbc.sql("""
                        select v.id, v.sha256 from certificate_template_use u join certificate_template_version v on v.id = u.version_id
                        where u.unit_id = ? and u.programme_code in (?, ?) order by u.programme_code desc limit 1""")
                .params(body.value(), programme.value(), ALL_PROGRAMMES)
                .query((row, number) -> new CertificateData.Template(
                        row.getObject(1, UUID.class),
                        Sha256.ofDigest(row.getBytes(2)).hex()))
                .optional();
    }

    /** @return the content of a version, letter for letter */
    Optional<String> text(UUID version) {
        return jdbc.sql("select content_json from certificate_template_version where id = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    boolean confirm(UUID version, String basis, SignedIn by) {
        return jdbc.sql("""
                        update certificate_template_version set confirmed_at = ?, confirmed_by = ?, confirmed_name = ?, confirmed_basis = ?
                        where id = ? and confirmed_at is null and used_since is not null""")
                        .params(Utc.of(clock.instant()), by.account().value(), by.fullName(), basis, version)
                        .update()
                == 1;
    }

    String text(SheetTemplate content) {
        return json.writeValueAsString(content);
    }

    SheetTemplate read(String text) {
        return json.readValue(text, SheetTemplate.class);
    }

    private static byte[] digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).digest();
    }

    private Version version(ResultSet row) throws SQLException {
        var text = row.getString("content_json");
        return new Version(row.getObject("id", UUID.class), summary(row), read(text), text);
    }

    private static TemplateSummary summary(ResultSet row) throws SQLException {
        var confirmedAt = Utc.instantOrNull(row, "confirmed_at");
        return new TemplateSummary(
                new TemplateId(row.getObject("template_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getInt("number"),
                row.getInt("revision"),
                row.getString("changed_name"),
                Utc.instant(row, "changed_at"),
                Utc.instantOrNull(row, "used_since"),
                confirmedAt == null
                        ? null
                        : new TemplateSummary.Confirmation(
                                row.getString("confirmed_name"), confirmedAt, row.getString("confirmed_basis")));
    }
}
