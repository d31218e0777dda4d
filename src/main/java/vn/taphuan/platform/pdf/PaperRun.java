package vn.taphuan.platform.pdf;

import java.text.Normalizer;

/**
 * A stretch of text in one face. The text is kept in NFC, so that each Vietnamese letter is one glyph and is found by a search.
 * A no-break space (U+00A0) keeps its neighbours on one line and is printed as a space.
 */
public record PaperRun(String text, PaperFace face) {

    /** @throws IllegalArgumentException if the face has no glyph for a character; see {@link PaperFace#canPrint} */
    public PaperRun {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!face.canPrint(text)) {
            throw new IllegalArgumentException("The text has a character that the font cannot print");
        }
    }

    public static PaperRun regular(String text) {
        return new PaperRun(text, PaperFace.REGULAR);
    }

    public static PaperRun bold(String text) {
        return new PaperRun(text, PaperFace.BOLD);
    }

    public static PaperRun italic(String text) {
        return new PaperRun(text, PaperFace.ITALIC);
    }
}
