package vn.taphuan.certificates.templates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.document.PrintedField;
import vn.taphuan.certificates.document.PrintedWords;
import vn.taphuan.certificates.document.SheetCheck;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.UnitId;

/** Prints certificates of every layout; those of layout 3 by the version of a template that they name, which is read once. */
@Component
public class PaperPrinter {

    static final String JPEG = "image/jpeg";
    private static final int KEPT = 40;

    private final TemplateStore store;
    private final FileStore files;
    private final Cache<CertificateData.Template, Loaded> loaded =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PaperPrinter(TemplateStore store, FileStore files) {
        this.store = store;
        this.files = files;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Loaded(SheetTemplate template, byte @Nullable [] background) {}

    /** By what papers of a body and programme are printed that are proposed now; nothing for the look of the house. */
    public Optional<CertificateData.Template> templateNow(UnitId body, ProgrammeCode programme) {
        return store.chosen(body, programme);
    }

    /**
     * The file of a certificate.
     *
     * @param proof none for a preview, or for layout 1
     */
    public byte[] print(CertificateData data, @Nullable CertificateProof proof) {
        var template = data.template();
        if (template != null) {
            var by = load(template);
            return CertificatePdf.render(data, by.template(), by.background(), proof);
        }
        return proof == null ? CertificatePdf.render(data) : CertificatePdf.render(data, proof);
    }

    /** How any data would look by a template that is not saved yet. */
    public byte[] print(CertificateData data, SheetTemplate template, @Nullable CertificateProof proof) {
        return CertificatePdf.render(data, template, background(template), proof);
    }

    /** What does not fit at its smallest size; nothing for layouts of the house, which make everything fit. */
    public List<SheetProblem> unfit(CertificateData data) {
        return data.template() == null
                ? List.of()
                : SheetCheck.fit(load(data.template()).template(), data);
    }

    /** Whether it is printed onto sheets that are printed already. */
    public boolean isForForms(CertificateData data) {
        return data.template() != null && load(data.template()).template().preprinted();
    }

    /** A page for each paper with what is added to the sheets; all are of one template that is for such sheets. */
    public byte[] printOntoForms(List<CertificatePdf.Printed> papers) {
        var template = papers.getFirst().data().template();
        if (template == null
                || papers.stream()
                        .anyMatch(paper -> !template.equals(paper.data().template()))) {
            throw new IllegalArgumentException("papers of one template alone go onto one kind of sheet");
        }
        return CertificatePdf.forForms(papers, load(template).template());
    }

    /** Which parts a file does not say as the certificate does. */
    public Set<PrintedField> differing(PrintedWords words, CertificateData data) {
        var template = data.template();
        return template == null
                ? words.differing(data)
                : words.differing(data, load(template).template());
    }

    /** @throws IllegalStateException when the template is not what it was when the paper was made */
    private Loaded load(CertificateData.Template named) {
        return loaded.get(named, this::read);
    }

    private Loaded read(CertificateData.Template named) {
        var text = store.text(named.version())
                .orElseThrow(() -> new IllegalStateException("no such template: " + named.version()));
        if (!Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex().equals(named.sha256())) {
            throw new IllegalStateException("a template was changed that is in use: " + named.version());
        }
        var template = store.read(text);
        return new Loaded(template, background(template));
    }

    private byte @Nullable [] background(SheetTemplate template) {
        var named = template.background();
        if (named == null) {
            return null;
        }
        return files.read(new Sha256(named.sha256()))
                .filter(file -> file.mediaType().equals(JPEG))
                .map(FileStore.StoredFile::content)
                .orElseThrow(() -> new IllegalStateException("the picture of a template is missing"));
    }
}
