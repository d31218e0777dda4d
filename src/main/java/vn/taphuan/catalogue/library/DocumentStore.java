package vn.taphuan.catalogue.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.SignedIn;

/** Documents and their editions as the database keeps them. */
@Repository
class DocumentStore {

    private static final String SUMMARY = """
            select d.*, r.title as replacement_title, r.state as replacement_state,
              e.number as file_number, e.file_name, e.format, e.length, e.words_state, e.uploaded_by_name, e.uploaded_at
              from catalogue_document d
              join catalogue_document_edition e on e.document_id = d.id and e.number = d.edition
              left join catalogue_document r on r.id = d.replaced_by
            """;

    /** An edition with the name of its content. */
    record StoredEdition(DocumentEdition edition, Sha256 sha256) {}

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** By programme and module, those of the whole programme first, the newest papers first. */
    List<DocumentSummary> all(ProgrammeCode programme, boolean withdrawnToo) {
        return jdbc.sql(SUMMARY + """
                left join catalogue_module m on m.code = d.module_code
                where d.programme_code = :programme and (:all or d.state <> 'WITHDRAWN')
                order by m.number, d.state, d.issued desc, d.title""")
                .param("programme", programme.value())
                .param("all", withdrawnToo)
                .query((row, number) -> summary(row, withdrawnToo))
                .list();
    }

    Optional<DocumentSummary> find(DocumentId id, boolean withdrawnToo) {
        return jdbc.sql(SUMMARY + "where d.id = :id and (:all or d.state <> 'WITHDRAWN')")
                .param("id", id.value())
                .param("all", withdrawnToo)
                .query((row, number) -> summary(row, withdrawnToo))
                .optional();
    }

    List<DocumentSummary> find(Collection<DocumentId> ids, boolean withdrawnToo) {
        return jdbc.sql(SUMMARY + "where d.id in (:ids) and (:all or d.state <> 'WITHDRAWN')")
                .param("ids", ids.stream().map(DocumentId::value).toList())
                .param("all", withdrawnToo)
                .query((row, number) -> summary(row, withdrawnToo))
                .list();
    }

    /** The newest first. */
    List<DocumentEdition> editions(DocumentId id) {
        return jdbc.sql("""
                select document_id as id, number as file_number, file_name, format, length, words_state, uploaded_by_name, uploaded_at
                  from catalogue_document_edition where document_id = ? order by number desc""")
                .param(id.value())
                .query((row, number) -> edition(row))
                .list();
    }

    Optional<StoredEdition> edition(DocumentId id, int number) {
        return jdbc.sql("""
                select document_id as id, number as file_number, file_name, format, length, words_state, uploaded_by_name, uploaded_at, sha256
                  from catalogue_document_edition where document_id = ? and number = ?""")
                .params(id.value(), number)
                .query((row, at) -> new StoredEdition(edition(row), Sha256.ofDigest(row.getBytes("sha256"))))
                .optional();
    }

    /** @return the document as it stands, locked until the transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<DocumentSummary> lock(DocumentId id) {
        jdbc.sql("select id from catalogue_document where id = ? for update")
                .param(id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
        return find(id, true);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(DocumentId id, DocumentContent content, SignedIn by) {
        params(jdbc.sql("""
                        insert into catalogue_document (id, programme_code, module_code, kind, title, number, issued, issuer, regulation,
                          valid_from, valid_to, note, state, edition, version, changed_by_name, changed_at)
                        values (:id, :programme, :module, :kind, :title, :number, :issued, :issuer, :regulation,
                          :from, :to, :note, 'CURRENT', 1, 1, :by, :at)"""), id, content, by).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void edit(DocumentId id, DocumentContent content, SignedIn by) {
        params(jdbc.sql("""
                        update catalogue_document set programme_code = :programme, module_code = :module, kind = :kind, title = :title,
                          number = :number, issued = :issued, issuer = :issuer, regulation = :regulation, valid_from = :from,
                          valid_to = :to, note = :note, version = version + 1, changed_by_name = :by, changed_at = :at
                          where id = :id"""), id, content, by).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(DocumentId id, DocumentState state, @Nullable DocumentId replacedBy, SignedIn by) {
        jdbc.sql("""
                update catalogue_document set state = :state, replaced_by = :other, version = version + 1, changed_by_name = :by,
                  changed_at = :at where id = :id""")
                .param("state", state.name())
                .param("other", replacedBy == null ? null : replacedBy.value())
                .param("by", by.fullName())
                .param("at", Utc.of(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Keeps a file under the next number of the document. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(DocumentId id, int number, CheckedFile.Accepted file, ReadText words, SignedIn by) {
        var sha256 = files.store(file.content(), file.format().mediaType());
        jdbc.sql("""
                insert into catalogue_document_edition (document_id, number, sha256, file_name, format, length, words_state, words,
                  uploaded_by, uploaded_by_name, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        number,
                        sha256.digest(),
                        file.name(),
                        file.format().name(),
                        file.content().length,
                        words.state().name(),
                        words.text(),
                        by.account().value(),
                        by.fullName(),
                        Utc.of(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void renew(DocumentId id, int edition, SignedIn by) {
        jdbc.sql("""
                update catalogue_document set edition = ?, version = version + 1, changed_by_name = ?, changed_at = ? where id = ?""")
                .params(edition, by.fullName(), Utc.of(clock.instant()), id.value())
                .update();
    }

    /** @return whether the module belongs to the programme; without a module, whether there is such a programme */
    boolean isPlace(ProgrammeCode programme, @Nullable ModuleCode module) {
        var found = module == null
                ? jdbc.sql("select count(*) from catalogue_programme where code = ?")
                        .param(programme.value())
                : jdbc.sql("select count(*) from catalogue_module where programme_code = ? and code = ?")
                        .params(programme.value(), module.value());
        return found.query(Integer.class).single() > 0;
    }

    private JdbcClient.StatementSpec params(
            JdbcClient.StatementSpec statement, DocumentId id, DocumentContent content, SignedIn by) {
        return statement
                .param("id", id.value())
                .param("programme", content.programme().value())
                .param(
                        "module",
                        content.module() == null ? null : content.module().value())
                .param("kind", content.kind().name())
                .param("title", content.title())
                .param("number", content.number())
                .param("issued", content.issued())
                .param("issuer", content.issuer())
                .param("regulation", content.regulation())
                .param("from", content.validFrom())
                .param("to", content.validTo())
                .param("note", content.note())
                .param("by", by.fullName())
                .param("at", Utc.of(clock.instant()));
    }

    private static DocumentSummary summary(ResultSet row, boolean withdrawnToo) throws SQLException {
        return new DocumentSummary(
                new DocumentId(row.getObject("id", UUID.class)),
                content(row),
                DocumentState.valueOf(row.getString("state")),
                replacement(row, withdrawnToo),
                edition(row),
                row.getInt("version"),
                row.getString("changed_by_name"),
                Utc.instant(row, "changed_at"));
    }

    private static Optional<DocumentSummary.Replacement> replacement(ResultSet row, boolean withdrawnToo)
            throws SQLException {
        var title = row.getString("replacement_title");
        if (title == null
                || (!withdrawnToo && row.getString("replacement_state").equals("WITHDRAWN"))) {
            return Optional.empty();
        }
        return Optional.of(
                new DocumentSummary.Replacement(new DocumentId(row.getObject("replaced_by", UUID.class)), title));
    }

    private static DocumentContent content(ResultSet row) throws SQLException {
        var module = row.getString("module_code");
        return new DocumentContent(
                new ProgrammeCode(row.getString("programme_code")),
                module == null ? null : new ModuleCode(module),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("issued", LocalDate.class),
                row.getString("issuer"),
                row.getString("regulation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"));
    }

    private static DocumentEdition edition(ResultSet row) throws SQLException {
        return new DocumentEdition(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getInt("file_number"),
                row.getString("file_name"),
                DocumentFormat.valueOf(row.getString("format")),
                row.getInt("length"),
                TextState.valueOf(row.getString("words_state")),
                row.getString("uploaded_by_name"),
                Utc.instant(row, "uploaded_at"));
    }
}
