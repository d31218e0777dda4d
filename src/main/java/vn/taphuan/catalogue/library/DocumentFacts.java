package vn.taphuan.catalogue.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The data of a document under the names by which the audit log shows them. */
record DocumentFacts(
        String documentTitle,
        String programme,
        @Nullable String module,
        DocumentKind kind,
        @Nullable String paperNumber,
        @Nullable LocalDate issued,
        @Nullable String issuedBy,
        @Nullable String regulation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark) {

    static DocumentFacts of(DocumentContent content) {
        return new DocumentFacts(
                content.title(),
                content.programme().value(),
                content.module() == null ? null : content.module().value(),
                content.kind(),
                content.number(),
                content.issued(),
                content.issuer(),
                content.regulation(),
                content.validFrom(),
                content.validTo(),
                content.note());
    }
}
