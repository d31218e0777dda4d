package vn.taphuan.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.document.SampleCertificates;

class PrintFileTest {

    private static final List<byte[]> PAPERS = List.of(
            CertificatePdf.render(SampleCertificates.shortest()),
            CertificatePdf.render(SampleCertificates.longer()),
            CertificatePdf.render(SampleCertificates.longest()));

    @Test
    void pagesComeInTheirOrderAndLookAsTheyDid() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var all = new PrintFile(out, "Lớp mẫu")) {
            for (var paper : PAPERS) {
                all.add(paper);
            }
        }
        try (var all = open(out.toByteArray())) {
            assertThat(all.getDocumentInfo().getTitle()).isEqualTo("Lớp mẫu");
            assertThat(all.getNumberOfPages()).isEqualTo(3);
            assertThat(all.getCatalog().getPdfObject().containsKey(PdfName.AcroForm))
                    .isFalse();
            for (int page = 1; page <= 3; page++) {
                try (var alone = open(PAPERS.get(page - 1))) {
                    assertThat(all.getPage(page).getPageSize())
                            .matches(size ->
                                    size.equalsWithEpsilon(alone.getPage(1).getPageSize()));
                    assertThat(PdfTextExtractor.getTextFromPage(all.getPage(page)))
                            .isEqualTo(PdfTextExtractor.getTextFromPage(alone.getPage(1)));
                }
            }
        }
    }

    /** Nothing piles up in memory: nearly all of a paper is written before the next one comes. */
    @Test
    void eachPaperIsWrittenBeforeTheNext() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var all = new PrintFile(out, "Lớp mẫu")) {
            all.add(PAPERS.getFirst());
            int first = out.size();
            all.add(PAPERS.getFirst());
            int second = out.size() - first;
            assertThat(second).isGreaterThan(PAPERS.getFirst().length / 2);
            assertThat(first).isCloseTo(second, Percentage.withPercentage(10));
        }
    }

    @Test
    void withoutPapersItIsStillAFile() throws IOException {
        var out = new ByteArrayOutputStream();
        new PrintFile(out, "").close();
        try (var all = open(out.toByteArray())) {
            assertThat(all.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static PdfDocument open(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }
}
