package vn.taphuan.certificates.document;

import java.util.List;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;

/**
 * A field of a template as it is set for one certificate: at the largest size at which all of it stands in its box.
 *
 * @param fits whether that size is one that the template allows; otherwise it is smaller, so that nothing is ever cut off
 */
record FittedField(List<PaperText> paragraphs, double points, boolean fits) {

    private static final double STEP = 0.5;
    private static final double SMALLEST = 4;
    private static final double TITLE_SPACING = 0.06;
    private static final double ROUNDING = 0.01;

    static FittedField of(SheetField field, List<List<PaperRun>> words) {
        double room = field.box().height() + ROUNDING;
        for (double points = field.points(); points >= SMALLEST; points -= STEP) {
            var style = style(field, points);
            var texts = words.stream()
                    .map(runs -> PaperText.filled(runs, style, field.width()))
                    .toList();
            if (height(texts) <= room && texts.stream().allMatch(PaperText::keepsWordsWhole)) {
                return new FittedField(evenly(words, style, field.width()), points, points >= field.leastPoints());
            }
        }
        return new FittedField(evenly(words, style(field, SMALLEST), field.width()), SMALLEST, false);
    }

    double height() {
        return height(paragraphs);
    }

    private static double height(List<PaperText> texts) {
        return texts.stream().mapToDouble(PaperText::height).sum();
    }

    private static List<PaperText> evenly(List<List<PaperRun>> words, PaperStyle style, double width) {
        return words.stream().map(runs -> PaperText.wrapped(runs, style, width)).toList();
    }

    private static PaperStyle style(SheetField field, double points) {
        double spacing = field.kind() == FieldKind.TITLE ? TITLE_SPACING : 0;
        return new PaperStyle(points, SheetField.leading(), spacing, field.ink().ink());
    }
}
