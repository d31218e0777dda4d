package vn.taphuan.platform.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The letters of a whole paper. The house's own has no italic: what would be italic is upright in it. */
public enum PaperFamily {
    /** As Times New Roman: papers of the Party and the State (F-05). */
    SERIF(PaperFace.REGULAR, PaperFace.BOLD, PaperFace.ITALIC, PaperFace.BOLD_ITALIC),
    /** The house's own: working sheets. */
    SANS(PaperFace.SANS, PaperFace.SANS_BOLD, PaperFace.SANS, PaperFace.SANS_BOLD);

    private final PaperFace regular;
    private final PaperFace bold;
    private final PaperFace italic;
    private final PaperFace boldItalic;

    PaperFamily(PaperFace regular, PaperFace bold, PaperFace italic, PaperFace boldItalic) {
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
        this.boldItalic = boldItalic;
    }

    public PaperFace face(boolean isBold, boolean isItalic) {
        if (isBold) {
            return isItalic ? boldItalic : bold;
        }
        return isItalic ? italic : regular;
    }

    /**
     * Runs in this family; what its letters lack is taken from the other one, and what neither has (pictures, control characters)
     * is left out.
     */
    public List<PaperRun> runs(String text, boolean isBold, boolean isItalic) {
        var own = face(isBold, isItalic);
        var other = (this == SERIF ? SANS : SERIF).face(isBold, isItalic);
        List<PaperRun> runs = new ArrayList<>();
        var letters = new StringBuilder();
        PaperFace current = own;
        for (int codePoint :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            var letter = Character.toString(codePoint);
            if (own.canPrint(letter) || other.canPrint(letter)) {
                var face = own.canPrint(letter) ? own : other;
                if (face != current && !letters.isEmpty()) {
                    runs.add(new PaperRun(letters.toString(), current));
                    letters.setLength(0);
                }
                current = face;
                letters.append(letter);
            }
        }
        if (!letters.isEmpty()) {
            runs.add(new PaperRun(letters.toString(), current));
        }
        return runs;
    }

    /** A run in this family. */
    public PaperRun run(String text, boolean isBold, boolean isItalic) {
        return new PaperRun(text, face(isBold, isItalic));
    }
}
