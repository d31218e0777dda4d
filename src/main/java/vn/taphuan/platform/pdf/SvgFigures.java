package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.styledxmlparser.resolver.resource.IResourceRetriever;
import com.itextpdf.svg.converter.SvgConverter;
import com.itextpdf.svg.processors.impl.SvgConverterProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Drawings in SVG, set in the house's own letters; nothing that they name is fetched. */
final class SvgFigures {

    private static final String DOWN = "\u25BC\u25BE\u2B07";

    private SvgFigures() {}

    static Image image(String svg, PdfDocument document) {
        var fonts = new FontProvider("Be Vietnam Pro");
        fonts.addFont(PaperFace.SANS.program());
        fonts.addFont(PaperFace.SANS_BOLD.program());
        // arrows and the like, which the house's letters lack
        fonts.addFont(PaperFace.REGULAR.program());
        fonts.addFont(PaperFace.BOLD.program());
        var properties = new SvgConverterProperties()
                .setFontProvider(fonts)
                .setCharset(StandardCharsets.UTF_8.name())
                .setResourceRetriever(new Nothing());
        try {
            return SvgConverter.convertToImage(
                    new ByteArrayInputStream(printable(svg).getBytes(StandardCharsets.UTF_8)), document, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sign that no face has is a down arrow if it is one, else a space. */
    private static String printable(String svg) {
        var letters = new StringBuilder(svg.length());
        svg.codePoints().forEach(sign -> {
            var letter = Character.toString(sign);
            if (Character.isISOControl(sign) || PaperFace.SANS.canPrint(letter) || PaperFace.REGULAR.canPrint(letter)) {
                letters.append(letter);
            } else {
                letters.append(DOWN.indexOf(sign) >= 0 ? '\u2193' : ' ');
            }
        });
        return letters.toString();
    }

    /** Whatever a drawing refers to is not there. */
    private static final class Nothing implements IResourceRetriever {

        @Override
        public @Nullable InputStream getInputStreamByUrl(URL url) {
            return null;
        }

        @Override
        public byte @Nullable [] getByteArrayByUrl(URL url) {
            return null;
        }
    }
}
