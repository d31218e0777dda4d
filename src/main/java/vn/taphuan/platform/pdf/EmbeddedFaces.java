package vn.taphuan.platform.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.util.EnumMap;
import java.util.Map;

/** The faces that one file embeds, each as the subset that it uses. */
final class EmbeddedFaces {

    private final Map<PaperFace, PdfFont> fonts = new EnumMap<>(PaperFace.class);

    PdfFont font(PaperFace face) {
        return fonts.computeIfAbsent(
                face,
                f -> PdfFontFactory.createFont(f.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
    }

    /** Writes the subsets, in the order of the faces; one that was asked for and not used has no place in the file. */
    void flush() {
        fonts.values().stream()
                .filter(font -> font.getPdfObject().getIndirectReference() != null)
                .forEach(PdfFont::flush);
    }
}
