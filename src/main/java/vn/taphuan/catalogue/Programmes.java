package vn.taphuan.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.Open;

/** The programmes and their training modules, as they stand now; lessons are read through {@link Reading}. */
@Open("what the province teaches is public: titles, objectives, lists of lessons; it belongs to no unit")
@Service
public class Programmes {

    private static final String CURRENT =
            VersionReader.MODULE + "from catalogue_module m join catalogue_version v on v.id = m.version_id ";

    private final JdbcClient jdbc;
    private final VersionReader versions;

    Programmes(JdbcClient jdbc, VersionReader versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** In the order that they name themselves: the main programme first. */
    @Transactional(readOnly = true)
    public List<ProgrammeSummary> all() {
        return jdbc.sql("select code, title, summary from catalogue_programme order by place, code")
                .query((row, number) -> programme(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ProgrammeSummary> find(ProgrammeCode code) {
        return jdbc.sql("select code, title, summary from catalogue_programme where code = ?")
                .param(code.value())
                .query((row, number) -> programme(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The modules of a programme in their order, each in its newest version. */
    @Transactional(readOnly = true)
    public List<ModuleSummary> modules(ProgrammeCode programme) {
        return jdbc.sql(CURRENT + "where m.programme_code = ? and m.listed order by m.number")
                .param(programme.value())
                .query((row, number) -> VersionReader.summary(row))
                .list();
    }

    /** One module in its newest version, also when its programme no longer lists it. */
    @Transactional(readOnly = true)
    public Optional<ModuleSummary> module(ModuleCode code) {
        return jdbc.sql(CURRENT + "where m.code = ?")
                .param(code.value())
                .query((row, number) -> VersionReader.summary(row))
                .optional();
    }

    /** Modules in their newest versions, also those no longer listed; unknown codes are left out. */
    @Transactional(readOnly = true)
    public Map<ModuleCode, ModuleSummary> modules(Collection<ModuleCode> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(CURRENT + "where m.code in (:codes)")
                .param("codes", codes.stream().map(ModuleCode::value).toList())
                .query((row, number) -> VersionReader.summary(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ModuleSummary::code, Function.identity()));
    }

    /** A module in its newest version, with objectives and list of lessons. */
    @Transactional(readOnly = true)
    public Optional<ModuleContent> content(ModuleCode code) {
        return module(code).flatMap(module -> versions.module(module.version()));
    }

    /** A module with objectives and list of lessons in a given version, for instance the one that a person began. */
    @Transactional(readOnly = true)
    public Optional<ModuleContent> content(ContentVersionId version) {
        return versions.module(version);
    }

    private static ProgrammeSummary programme(String code, String title, String summary) {
        return new ProgrammeSummary(new ProgrammeCode(code), title, summary);
    }
}
