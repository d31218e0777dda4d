package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.platform.pdf.PaperDocument;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperTable;
import vn.taphuan.platform.ui.Formats;

/** The certificates of a batch that count on paper, with room for the signature of whoever receives one. */
final class PrintedList {

    private PrintedList() {}

    /** @param owner translates; lists are printed in the language of whoever prints */
    static byte[] of(Component owner, BatchSummary batch, List<CertificateSummary> certificates) {
        var title = owner.getTranslation("certificates.list.title");
        List<List<String>> rows = new ArrayList<>();
        certificates.stream()
                .filter(one -> one.state() == CertificateState.ISSUED)
                .forEach(one -> rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        one.fullName(),
                        one.unit(),
                        one.number(),
                        Formats.date(one.issuedOn()),
                        "")));
        return new PaperDocument(
                        PaperSize.A4_LANDSCAPE,
                        PaperProperties.vietnamese(title, batch.classLabel(), batch.classLabel(), Instant.EPOCH))
                .title(title)
                .paragraph(owner.getTranslation("certificates.list.class", batch.classLabel()))
                .table(new PaperTable(
                        List.of(
                                PaperTable.Column.of(owner.getTranslation("certificates.list.line"), 1),
                                PaperTable.Column.of(owner.getTranslation("certificates.column.person"), 5),
                                PaperTable.Column.of(owner.getTranslation("certificates.list.unit"), 5),
                                PaperTable.Column.of(owner.getTranslation("certificates.list.number"), 3),
                                PaperTable.Column.of(owner.getTranslation("certificates.list.issued"), 2),
                                PaperTable.Column.of(owner.getTranslation("certificates.list.signature"), 3)),
                        rows))
                .toBytes();
    }
}
