package vn.taphuan.certificates.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRole;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;

/** Layout 3: a certificate by the template of its issuing body. Fields are put, and read out, in the order of the template. */
final class TemplatedCertificate {

    private static final double STAR_POINTS = 16;
    private static final double RULE_BELOW = 0.6;
    private static final double RULE_POINTS = 0.8;

    private final CertificateData data;
    private final SheetTemplate template;
    private final @Nullable CertificateProof proof;
    private final PaperSheet sheet;
    private final FieldText texts;
    private final Wording wording = FieldText.wording();

    private TemplatedCertificate(
            CertificateData data, SheetTemplate template, @Nullable CertificateProof proof, PaperSheet sheet) {
        this.data = data;
        this.template = template;
        this.proof = proof;
        this.sheet = sheet;
        this.texts = new FieldText(data);
    }

    /** The file: with background and frame also where the sheets are printed already, because it must be whole by itself. */
    static byte[] file(
            CertificateData data,
            SheetTemplate template,
            byte @Nullable [] background,
            @Nullable CertificateProof proof) {
        var sheet = sheet(data, template, data.holder().fullName());
        var certificate = new TemplatedCertificate(data, template, proof, sheet);
        if (background != null) {
            var picture = template.background();
            sheet.cover(background, picture == null ? "" : picture.words());
        }
        certificate.frame();
        certificate.fields();
        if (proof != null) {
            sheet.attach(
                    certificate.wording.plain("credentialFile"),
                    "application/json",
                    proof.credential(),
                    certificate.wording.plain("credential"));
        }
        return sheet.toBytes();
    }

    /** One file for the printer, a page for each certificate: only what is added to sheets that are printed already. */
    static byte[] forForms(List<CertificatePdf.Printed> papers, SheetTemplate template) {
        var first = papers.getFirst().data();
        var sheet = sheet(
                first,
                template,
                papers.size() == 1
                        ? first.holder().fullName()
                        : first.training().programme());
        for (int at = 0; at < papers.size(); at++) {
            if (at > 0) {
                sheet.nextPage();
            }
            var paper = papers.get(at);
            new TemplatedCertificate(paper.data(), template, paper.proof(), sheet).fields();
        }
        return sheet.toBytes();
    }

    private static PaperSheet sheet(CertificateData data, SheetTemplate template, String of) {
        return new PaperSheet(
                template.size(),
                PaperProperties.vietnamese(
                        FieldText.wording().plain("fileTitle", Map.of("name", of)),
                        data.issuer().issuingBody(),
                        data.training().programme(),
                        data.frozenAt()));
    }

    private void frame() {
        var ornament = new Ornament(template.size().width(), template.size().height());
        switch (template.frame()) {
            case NONE -> {}
            case FRAME -> sheet.decorate(ornament::drawFrame);
            case HOUSE -> sheet.decorate(ornament::draw);
        }
    }

    private void fields() {
        new Marks(sheet, wording, template.size().width(), template.size().height()).put(data.marks());
        template.fields().forEach(this::put);
        var qr = template.qr();
        CodeSquare.put(sheet, wording, data.verification(), proof, qr.left(), qr.top(), qr.width());
    }

    private void put(SheetField field) {
        var words = texts.paragraphs(field);
        if (words.isEmpty()) {
            return;
        }
        var fitted = FittedField.of(field, words);
        double top = top(field, fitted.height());
        for (PaperText text : fitted.paragraphs()) {
            sheet.put(role(field.kind()), text, anchor(field), top, field.alignment());
            top += text.height();
        }
        if (field.kind() == FieldKind.PARTY) {
            rule(field, fitted, top);
        }
        if (texts.hasStar(field, template)) {
            star(field, fitted, top);
        }
    }

    private static double top(SheetField field, double height) {
        double left = Math.max(0, field.box().height() - height);
        return field.top()
                + switch (field.upright()) {
                    case TOP -> 0;
                    case MIDDLE -> left / 2;
                    case BOTTOM -> left;
                };
    }

    private static PaperRole role(FieldKind kind) {
        return kind == FieldKind.TITLE ? PaperRole.TITLE : PaperRole.PARAGRAPH;
    }

    private static double anchor(SheetField field) {
        return field.left()
                + switch (field.alignment()) {
                    case CENTER -> field.width() / 2;
                    case RIGHT -> field.width();
                    case LEFT, JUSTIFIED -> 0;
                };
    }

    /** As long as the words above it (F-02). */
    private void rule(SheetField field, FittedField fitted, double below) {
        double width =
                fitted.paragraphs().stream().mapToDouble(PaperText::width).max().orElse(0);
        double left = left(field, width);
        double height = below + RULE_BELOW;
        sheet.decorate(pen -> pen.line(PaperInk.BLACK, RULE_POINTS).polyline(left, height, left + width, height));
    }

    private void star(SheetField field, FittedField fitted, double below) {
        double width =
                fitted.paragraphs().stream().mapToDouble(PaperText::width).max().orElse(0);
        var style = PaperStyle.of(STAR_POINTS * field.points() / 14, SheetField.leading());
        var star = PaperText.wrapped(List.of(PaperRun.regular(wording.plain("star"))), style, field.width());
        sheet.decorate(star, left(field, width) + width / 2, below - RULE_BELOW, PaperAlignment.CENTER);
    }

    private static double left(SheetField field, double width) {
        return switch (field.alignment()) {
            case CENTER -> field.left() + (field.width() - width) / 2;
            case RIGHT -> field.left() + field.width() - width;
            case LEFT, JUSTIFIED -> field.left();
        };
    }
}
