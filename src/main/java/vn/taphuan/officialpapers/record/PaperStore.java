package vn.taphuan.officialpapers.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.officialpapers.PaperSubject;
import vn.taphuan.officialpapers.layout.OfficialKind;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** The tables of papers, their editions and their signed copies. */
@Component
class PaperStore {

    private static final String PAPER =
            "select id, slot, content_json, is_draft, changed_by_name, changed_at, version from official_paper ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who changes what when. */
    record Stamp(Instant at, UUID by, String byName) {}

    /** What an edition is stored with. */
    record NewEdition(
            PaperId paper,
            int number,
            PaperContent content,
            String fullNumber,
            String rules,
            Sha256 pdf,
            int pdfBytes,
            Sha256 docx,
            int docxBytes) {}

    /** All papers of a subject within the scope. */
    List<PaperRecord> of(PaperSubject subject, UnitScope scope) {
        return whole(jdbc.sql(
                        PAPER
                                + "where subject_kind = :kind and subject_id = :subject and (:all or unit_id in (:units)) order by slot")
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> paper(row))
                .list());
    }

    Optional<PaperRecord> find(PaperId id) {
        return whole(jdbc.sql(PAPER + "where id = ?")
                        .param(id.value())
                        .query((row, number) -> paper(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<PaperRecord> find(PaperSubject subject, String slot) {
        return whole(jdbc.sql(PAPER + "where subject_kind = ? and subject_id = ? and slot = ?")
                        .params(subject.kind(), subject.id(), slot)
                        .query((row, number) -> paper(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<UnitId> unitOf(PaperId id) {
        return jdbc.sql("select unit_id from official_paper where id = ?")
                .param(id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The paper that this unit changed last. */
    Optional<PaperContent> newestOf(UnitId unit) {
        return jdbc.sql(
                        "select content_json from official_paper where unit_id = ? order by changed_at desc, id desc limit 1")
                .param(unit.value())
                .query((row, number) -> json.readValue(row.getString(1), PaperContent.class))
                .optional();
    }

    /** Stores what was typed unless somebody else was faster. @return nothing then */
    Optional<PaperId> write(PaperOrder order, boolean draft, Stamp stamp) {
        return order.seen() == 0 ? insert(order, draft, stamp) : update(order, draft, stamp);
    }

    private Optional<PaperId> insert(PaperOrder order, boolean draft, Stamp stamp) {
        var id = new PaperId(Ids.next());
        try {
            jdbc.sql("""
                            insert into official_paper (id, subject_kind, subject_id, unit_id, slot, content_json, is_draft, changed_at, changed_by, changed_by_name, version)
                            values (:id, :kind, :subject, :unit, :slot, :content, :draft, :at, :by, :name, 1)""")
                    .param("id", id.value())
                    .param("kind", order.subject().kind())
                    .param("subject", order.subject().id())
                    .param("unit", order.unit().value())
                    .param("slot", order.slot())
                    .param("content", json.writeValueAsString(order.content()))
                    .param("draft", draft)
                    .param("at", Utc.of(stamp.at()))
                    .param("by", stamp.by())
                    .param("name", stamp.byName())
                    .update();
            return Optional.of(id);
        } catch (DuplicateKeyException madeMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<PaperId> update(PaperOrder order, boolean draft, Stamp stamp) {
        int changed = jdbc.sql("""
                        update official_paper set content_json = :content, is_draft = :draft, changed_at = :at, changed_by = :by,
                          changed_by_name = :name, version = version + 1
                        where subject_kind = :kind and subject_id = :subject and slot = :slot and unit_id = :unit and version = :seen""")
                .param("content", json.writeValueAsString(order.content()))
                .param("draft", draft)
                .param("at", Utc.of(stamp.at()))
                .param("by", stamp.by())
                .param("name", stamp.byName())
                .param("kind", order.subject().kind())
                .param("subject", order.subject().id())
                .param("slot", order.slot())
                .param("unit", order.unit().value())
                .param("seen", order.seen())
                .update();
        return changed == 0
                ? Optional.empty()
                : find(order.subject(), order.slot()).map(PaperRecord::id);
    }

    void add(NewEdition edition, Stamp stamp) {
        var content = edition.content();
        jdbc.sql("""
                        insert into official_paper_edition (paper_id, edition, kind, full_number, dated, issuing_body, about, signer, rules,
                          content_json, pdf_sha256, pdf_bytes, docx_sha256, docx_bytes, made_at, made_by, made_by_name)
                        values (:paper, :edition, :kind, :number, :dated, :body, :about, :signer, :rules,
                          :content, :pdf, :pdfBytes, :docx, :docxBytes, :at, :by, :name)""")
                .param("paper", edition.paper().value())
                .param("edition", edition.number())
                .param("kind", content.kind().name())
                .param("number", edition.fullNumber())
                .param("dated", content.date())
                .param("body", content.issuingBody().replace('\n', ' '))
                .param("about", content.about().replace('\n', ' '))
                .param("signer", content.signerName())
                .param("rules", edition.rules())
                .param("content", json.writeValueAsString(content))
                .param("pdf", edition.pdf().digest())
                .param("pdfBytes", edition.pdfBytes())
                .param("docx", edition.docx().digest())
                .param("docxBytes", edition.docxBytes())
                .param("at", Utc.of(stamp.at()))
                .param("by", stamp.by())
                .param("name", stamp.byName())
                .update();
    }

    SignedCopy add(PaperId paper, int edition, SignedCopyContent copy, LocalDate dated, Sha256 file, Stamp stamp) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into official_paper_signed (id, paper_id, edition, number, dated, file_name, sha256, bytes, at, by_id, by_name)
                        values (:id, :paper, :edition, :number, :dated, :file, :sha, :bytes, :at, :by, :name)""")
                .param("id", id)
                .param("paper", paper.value())
                .param("edition", edition)
                .param("number", copy.number().strip())
                .param("dated", dated)
                .param("file", copy.fileName())
                .param("sha", file.digest())
                .param("bytes", copy.content().length)
                .param("at", Utc.of(stamp.at()))
                .param("by", stamp.by())
                .param("name", stamp.byName())
                .update();
        return new SignedCopy(
                id,
                edition,
                copy.number().strip(),
                dated,
                copy.fileName(),
                copy.content().length,
                stamp.at(),
                stamp.byName());
    }

    Optional<Sha256> file(PaperId paper, int edition, PaperFormat format) {
        return jdbc.sql("select pdf_sha256, docx_sha256 from official_paper_edition where paper_id = ? and edition = ?")
                .params(paper.value(), edition)
                .query((row, number) -> Sha256.ofDigest(row.getBytes(format == PaperFormat.PDF ? 1 : 2)))
                .optional();
    }

    /** A signed copy and the paper that it belongs to. */
    record Kept(PaperId paper, Sha256 file, String fileName) {}

    Optional<Kept> signed(UUID id) {
        return jdbc.sql("select paper_id, sha256, file_name from official_paper_signed where id = ?")
                .param(id)
                .query((row, number) -> new Kept(
                        new PaperId(row.getObject(1, UUID.class)), Sha256.ofDigest(row.getBytes(2)), row.getString(3)))
                .optional();
    }

    private PaperRecord paper(ResultSet row) throws SQLException {
        return new PaperRecord(
                new PaperId(row.getObject("id", UUID.class)),
                row.getString("slot"),
                json.readValue(row.getString("content_json"), PaperContent.class),
                row.getBoolean("is_draft"),
                List.of(),
                row.getString("changed_by_name"),
                Utc.instant(row, "changed_at"),
                row.getInt("version"));
    }

    private List<PaperRecord> whole(List<PaperRecord> papers) {
        if (papers.isEmpty()) {
            return papers;
        }
        var ids = papers.stream().map(paper -> paper.id().value()).toList();
        var signed = signedOf(ids);
        var editions = editionsOf(ids, signed);
        return papers.stream()
                .map(paper -> new PaperRecord(
                        paper.id(),
                        paper.slot(),
                        paper.content(),
                        paper.isDraft(),
                        editions.getOrDefault(paper.id().value(), List.of()),
                        paper.changedBy(),
                        paper.changedAt(),
                        paper.version()))
                .toList();
    }

    private Map<UUID, List<PaperEdition>> editionsOf(Collection<UUID> papers, Map<UUID, List<SignedCopy>> signed) {
        return jdbc
                .sql("select * from official_paper_edition where paper_id in (:papers) order by paper_id, edition desc")
                .param("papers", papers)
                .query((row, number) -> {
                    var paper = row.getObject("paper_id", UUID.class);
                    return Map.entry(paper, edition(row, signed.getOrDefault(paper, List.of())));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static PaperEdition edition(ResultSet row, List<SignedCopy> signed) throws SQLException {
        int edition = row.getInt("edition");
        return new PaperEdition(
                edition,
                OfficialKind.valueOf(row.getString("kind")),
                row.getString("full_number"),
                date(row),
                row.getString("issuing_body"),
                row.getString("about"),
                row.getString("signer"),
                row.getString("rules"),
                row.getInt("pdf_bytes"),
                row.getInt("docx_bytes"),
                Utc.instant(row, "made_at"),
                row.getString("made_by_name"),
                signed.stream().filter(copy -> copy.edition() == edition).toList());
    }

    private Map<UUID, List<SignedCopy>> signedOf(Collection<UUID> papers) {
        return jdbc
                .sql("select * from official_paper_signed where paper_id in (:papers) order by at desc, id desc")
                .param("papers", papers)
                .query((row, number) -> Map.entry(
                        row.getObject("paper_id", UUID.class),
                        new SignedCopy(
                                row.getObject("id", UUID.class),
                                row.getInt("edition"),
                                row.getString("number"),
                                row.getObject("dated", LocalDate.class),
                                row.getString("file_name"),
                                row.getInt("bytes"),
                                Utc.instant(row, "at"),
                                row.getString("by_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable LocalDate date(ResultSet row) throws SQLException {
        return row.getObject("dated", LocalDate.class);
    }
}
