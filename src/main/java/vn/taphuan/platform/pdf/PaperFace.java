package vn.taphuan.platform.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/**
 * The faces of Tinos, which has the widths of Times New Roman (F-05), and of the house's own Be Vietnam Pro. Each font is read
 * once; reading widths is safe from many threads.
 */
public enum PaperFace {
    REGULAR("Tinos_400Regular"),
    ITALIC("Tinos_400Regular_Italic"),
    BOLD("Tinos_700Bold"),
    BOLD_ITALIC("Tinos_700Bold_Italic"),
    SANS("BeVietnamPro_400Regular"),
    SANS_BOLD("BeVietnamPro_700Bold");

    private final FontProgram program;

    PaperFace(String file) {
        this.program = read("/fonts/" + file + ".ttf");
    }

    /** Whether every character of the text (in NFC) has a glyph; control characters have none. */
    public boolean canPrint(String text) {
        return text.codePoints().allMatch(this::hasGlyph);
    }

    /** The text with a question mark for each character that has no glyph, for papers that may not fail over a name. */
    public String printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(codePoint -> hasGlyph(codePoint) ? codePoint : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    FontProgram program() {
        return program;
    }

    /** Width in thousandths of the font size. */
    int width(int codePoint) {
        Glyph glyph = program.getGlyph(codePoint);
        if (glyph == null) {
            throw new IllegalArgumentException("No glyph for U+%04X".formatted(codePoint));
        }
        return glyph.getWidth();
    }

    private boolean hasGlyph(int codePoint) {
        return !Character.isISOControl(codePoint) && program.getGlyph(codePoint) != null;
    }

    private static FontProgram read(String resource) {
        try (InputStream file = PaperFace.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("Font is missing: " + resource);
            }
            return FontProgramFactory.createFont(file.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
