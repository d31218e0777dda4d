package vn.taphuan.catalogue.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.audit.KnownNames;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** What centres adapt, in the database. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AdaptationStore {

    /** How a module stands at a centre after its last save. */
    record Saved(int revision, ContentVersionId base, AdaptationContent content, UUID by, Instant at) {}

    /** What is in force. */
    record InForce(int revision, boolean leftOut, UUID by, Instant at) {}

    private static final String SAVED =
            "select s.module_code, s.revision, s.base_version_id, s.content, s.saved_by, s.saved_at"
                    + " from catalogue_adaptation_save s where s.centre_id = :centre and s.revision ="
                    + " (select max(n.revision) from catalogue_adaptation_save n"
                    + " where n.centre_id = s.centre_id and n.module_code = s.module_code)";

    private static final String IN_FORCE =
            "select module_code, revision, left_out, approved_by, approved_at from catalogue_adaptation where centre_id = :centre";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KnownNames names;
    private final Clock clock;

    AdaptationStore(JdbcClient jdbc, JsonMapper json, KnownNames names, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
        this.clock = clock;
    }

    Map<ModuleCode, Saved> saved(UnitId centre) {
        Map<ModuleCode, Saved> found = new HashMap<>();
        jdbc.sql(SAVED).param("centre", centre.value()).query(row -> {
            found.put(new ModuleCode(row.getString("module_code")), saved(row));
        });
        return found;
    }

    Optional<Saved> saved(UnitId centre, ModuleCode module) {
        return jdbc.sql(SAVED + " and s.module_code = :module")
                .param("centre", centre.value())
                .param("module", module.value())
                .query((row, number) -> saved(row))
                .optional();
    }

    Map<ModuleCode, InForce> inForce(UnitId centre) {
        Map<ModuleCode, InForce> found = new HashMap<>();
        jdbc.sql(IN_FORCE).param("centre", centre.value()).query(row -> {
            found.put(new ModuleCode(row.getString("module_code")), inForce(row));
        });
        return found;
    }

    Optional<InForce> inForce(UnitId centre, ModuleCode module) {
        return jdbc.sql(IN_FORCE + " and module_code = :module")
                .param("centre", centre.value())
                .param("module", module.value())
                .query((row, number) -> inForce(row))
                .optional();
    }

    /** @return false when somebody saved this revision before */
    boolean save(
            UnitId centre,
            ModuleCode module,
            int revision,
            ContentVersionId base,
            AdaptationContent content,
            AccountId by) {
        try {
            jdbc.sql(
                            "insert into catalogue_adaptation_save (centre_id, module_code, revision, base_version_id, content,"
                                    + " saved_by, saved_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            centre.value(),
                            module.value(),
                            revision,
                            base.value(),
                            json.writeValueAsString(content),
                            by.value(),
                            Utc.of(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    /** @param version none where trainees get the province's version, or nothing */
    void enforce(
            UnitId centre,
            ModuleCode module,
            int revision,
            @Nullable ContentVersionId version,
            boolean leftOut,
            AccountId by) {
        jdbc.sql(
                        "insert into catalogue_adaptation (centre_id, module_code, revision, version_id, left_out, approved_by,"
                                + " approved_at) values (:centre, :module, :revision, :version, :leftOut, :by, :at)"
                                + " on duplicate key update revision = values(revision), version_id = values(version_id),"
                                + " left_out = values(left_out), approved_by = values(approved_by), approved_at = values(approved_at)")
                .param("centre", centre.value())
                .param("module", module.value())
                .param("revision", revision)
                .param("version", version == null ? null : version.value())
                .param("leftOut", leftOut)
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    Adaptation.Step step(UUID by, Instant at) {
        return new Adaptation.Step(names.of(by), at);
    }

    private Saved saved(ResultSet row) throws SQLException {
        return new Saved(
                row.getInt("revision"),
                new ContentVersionId(row.getObject("base_version_id", UUID.class)),
                json.readValue(row.getString("content"), AdaptationContent.class),
                row.getObject("saved_by", UUID.class),
                Utc.instant(row, "saved_at"));
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(
                row.getInt("revision"),
                row.getBoolean("left_out"),
                row.getObject("approved_by", UUID.class),
                Utc.instant(row, "approved_at"));
    }
}
