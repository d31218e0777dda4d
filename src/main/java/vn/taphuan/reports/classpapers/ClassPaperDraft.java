package vn.taphuan.reports.classpapers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.officialpapers.layout.LayoutRules;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.officialpapers.record.PaperRecord;

/**
 * A paper of a class as somebody completes it.
 *
 * @param kept none while nobody has begun it
 * @param content as kept, else as proposed from the class's data
 * @param rules by which it will be laid out
 * @param mayProduce whether the signed-in person may change and produce it
 */
public record ClassPaperDraft(
        ClassLabel trainingClass,
        ClassPaper paper,
        @Nullable PaperRecord kept,
        PaperContent content,
        LayoutRules rules,
        List<Hint> hints,
        boolean mayProduce) {

    /** What whoever completes it should know of the class's data. */
    public enum Hint {
        /** The class has not been taught yet, so what it says of results is not final. */
        NOT_TAUGHT,
        /** Nobody is enrolled. */
        NOBODY_ENROLLED,
        /** Nobody has met everything that a certificate asks for. */
        NOBODY_COMPLETED
    }

    /** The version to hand back; 0 before it was kept. */
    public int version() {
        return kept == null ? 0 : kept.version();
    }
}
