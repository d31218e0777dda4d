package vn.taphuan.certificates.document;

import static vn.taphuan.certificates.document.FieldKind.BIRTH_YEAR;
import static vn.taphuan.certificates.document.FieldKind.CERTIFIER;
import static vn.taphuan.certificates.document.FieldKind.CODE;
import static vn.taphuan.certificates.document.FieldKind.COMPLETION;
import static vn.taphuan.certificates.document.FieldKind.DATES;
import static vn.taphuan.certificates.document.FieldKind.DECISION;
import static vn.taphuan.certificates.document.FieldKind.FACTS;
import static vn.taphuan.certificates.document.FieldKind.FULL_NAME;
import static vn.taphuan.certificates.document.FieldKind.ISSUING_BODY;
import static vn.taphuan.certificates.document.FieldKind.LOOKUP;
import static vn.taphuan.certificates.document.FieldKind.PARENT_BODY;
import static vn.taphuan.certificates.document.FieldKind.PARTY;
import static vn.taphuan.certificates.document.FieldKind.PLACE_AND_DATE;
import static vn.taphuan.certificates.document.FieldKind.PROGRAMME;
import static vn.taphuan.certificates.document.FieldKind.REGISTER_NUMBER;
import static vn.taphuan.certificates.document.FieldKind.SIGNER_NAME;
import static vn.taphuan.certificates.document.FieldKind.SIGNER_TITLE;
import static vn.taphuan.certificates.document.FieldKind.TITLE;
import static vn.taphuan.certificates.document.FieldKind.UNIT;

import java.util.List;
import vn.taphuan.certificates.document.SheetField.Upright;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperSize;

/** Templates to begin with, after the look of layout 2; proposals, as no official form has been read (T-17, T-19). */
public final class HouseTemplates {

    /** Keeps a long name off the ornament in the corner. */
    private static final double OFF_CORNER = 6.5;
    /** A5 beside A4. */
    private static final double HALF = Math.sqrt(0.5);

    private static final String TITLE_WORDS = TemplateSamples.text("start.title");
    private static final String CERTIFIES = TemplateSamples.text("start.certifies");
    private static final String NUMBER_WORDS = TemplateSamples.text("start.number");

    private static final Half HALF_ACROSS =
            new Half(new SheetBox(29.5, 97, 35, 35), new SheetBox(124.5, 109.4, 65, 21.4), 69.5, 53, 0, 131, 0, 6);
    private static final Half HALF_UPRIGHT =
            new Half(new SheetBox(29, 140, 35, 35), new SheetBox(73.5, 154.8, 59.4, 23.5), 29, 43, 5, 178.5, 7, 0);

    private HouseTemplates() {}

    /** What a new template begins as. */
    public enum Start {
        A4_ACROSS,
        A4_UPRIGHT,
        A5_ACROSS,
        A5_UPRIGHT,
        /** For sheets that are printed already: only what differs from paper to paper. */
        FORM_A4_ACROSS,
        FORM_A5_ACROSS
    }

    public static SheetTemplate of(Start start) {
        return switch (start) {
            case A4_ACROSS -> across();
            case A4_UPRIGHT -> upright();
            case A5_ACROSS -> half(across(), PaperSize.A5_LANDSCAPE, HALF_ACROSS);
            case A5_UPRIGHT -> half(upright(), PaperSize.A5, HALF_UPRIGHT);
            case FORM_A4_ACROSS -> form();
            case FORM_A5_ACROSS -> half(form(), PaperSize.A5_LANDSCAPE, HALF_ACROSS);
        };
    }

    private static SheetTemplate across() {
        return new SheetTemplate(
                PaperSize.A4_LANDSCAPE,
                false,
                SheetFrame.HOUSE,
                null,
                new SheetBox(32, 146.5, 42, 42),
                new SheetBox(176, 155, 92, 27),
                List.of(
                        usual(PARENT_BODY, 22, 15, 116, 2, 14, 10),
                        usual(ISSUING_BODY, 22, 28.9, 116, 2, 14, 10),
                        usual(PARTY, 156, 21.4, 110, 1, 15, 11),
                        usual(TITLE, 37.5, 44, 222, 1, 37, 24),
                        usual(CERTIFIER, 37.5, 63, 222, 1, 15, 10),
                        usual(FULL_NAME, 37.5, 71, 222, 1, 27, 16),
                        usual(FACTS, 37.5, 85, 222, 2, 14.5, 10),
                        usual(COMPLETION, 37.5, 100, 222, 3, 15, 8.5),
                        usual(DECISION, 37.5, 126, 222, 1, 12, 9),
                        usual(PLACE_AND_DATE, 176, 133, 92, 1, 14, 9),
                        usual(SIGNER_TITLE, 176, 140, 92, 2, 14, 9),
                        usual(SIGNER_NAME, 176, 182.2, 92, 1, 14, 8),
                        usual(REGISTER_NUMBER, 79, 165.5, 88, 1, 13, 9),
                        usual(CODE, 79, 172.2, 88, 1, 11, 8),
                        usual(LOOKUP, 79, 178, 88, 2, 10.5, 7.5)));
    }

    private static SheetTemplate upright() {
        return new SheetTemplate(
                PaperSize.A4,
                false,
                SheetFrame.HOUSE,
                null,
                new SheetBox(30, 206, 42, 42),
                new SheetBox(104, 226, 84, 28),
                List.of(
                        usual(PARENT_BODY, 18, 22, 84, 2, 12.5, 9),
                        usual(ISSUING_BODY, 18, 34.4, 84, 2, 12.5, 9),
                        usual(PARTY, 108, 28, 82, 1, 13, 10),
                        usual(TITLE, 20, 62, 170, 1, 34, 22),
                        usual(CERTIFIER, 22, 82, 166, 2, 15, 10),
                        usual(FULL_NAME, 22, 99, 166, 1, 26, 13),
                        usual(FACTS, 22, 115, 166, 3, 14.5, 9.5),
                        usual(COMPLETION, 22, 140, 166, 5, 15, 9.5),
                        usual(DECISION, 22, 180, 166, 2, 12, 9),
                        usual(PLACE_AND_DATE, 104, 204, 84, 1, 14, 9),
                        usual(SIGNER_TITLE, 104, 211.4, 84, 2, 14, 8.5),
                        usual(SIGNER_NAME, 104, 254.4, 84, 1, 14, 7.5),
                        usual(REGISTER_NUMBER, 29, 252.5, 74, 1, 12.5, 8),
                        usual(CODE, 29, 259, 74, 1, 10.5, 7.5),
                        usual(LOOKUP, 29, 264.8, 74, 2, 9.5, 7)));
    }

    private static SheetTemplate form() {
        return new SheetTemplate(
                PaperSize.A4_LANDSCAPE,
                true,
                SheetFrame.NONE,
                null,
                new SheetBox(32, 146.5, 42, 42),
                new SheetBox(176, 152, 92, 30),
                List.of(
                        field(FULL_NAME, 60, 72, 180, 1, 20, 12).bold().left().done(),
                        usual(BIRTH_YEAR, 60, 84, 60, 1, 14, 10),
                        usual(UNIT, 60, 92, 180, 1, 14, 9),
                        usual(PROGRAMME, 60, 100, 180, 2, 14, 8.5),
                        usual(DATES, 60, 115, 180, 1, 14, 9),
                        usual(PLACE_AND_DATE, 176, 133, 92, 1, 14, 9),
                        usual(SIGNER_NAME, 176, 182.2, 92, 1, 14, 8),
                        field(REGISTER_NUMBER, 79, 165.5, 88, 1, 13, 9).left().done(),
                        usual(CODE, 79, 172.2, 88, 1, 11, 8),
                        usual(LOOKUP, 79, 178, 88, 2, 10.5, 7.5)));
    }

    /**
     * On A5: the QR code keeps a size that telephones read and the room one in which a stamp has place; the words beside them make way.
     */
    private record Half(
            SheetBox qr,
            SheetBox room,
            double notesLeft,
            double notesWidth,
            double higher,
            double signerTop,
            double headLower,
            double partyInward) {}

    private static SheetTemplate half(SheetTemplate whole, PaperSize size, Half half) {
        return new SheetTemplate(
                size,
                whole.preprinted(),
                whole.frame(),
                null,
                half.qr(),
                half.room(),
                whole.fields().stream()
                        .map(field -> field.scaled(HALF))
                        .map(field -> switch (field.kind()) {
                            case REGISTER_NUMBER, CODE, LOOKUP ->
                                field.in(half.notesLeft(), field.top(), half.notesWidth());
                            case PARENT_BODY, ISSUING_BODY -> field.at(field.left(), field.top() + half.headLower());
                            case PARTY -> field.at(field.left() - half.partyInward(), field.top() + half.headLower());
                            case PLACE_AND_DATE, SIGNER_TITLE -> field.at(field.left(), field.top() - half.higher());
                            case SIGNER_NAME ->
                                field.in(field.left() + OFF_CORNER, half.signerTop(), field.width() - 2 * OFF_CORNER);
                            default -> field;
                        })
                        .toList());
    }

    /** A field in the look that its kind has on all sheets of the house. */
    private static SheetField usual(
            FieldKind kind, double left, double top, double width, int lines, double points, double leastPoints) {
        var field = field(kind, left, top, width, lines, points, leastPoints);
        return (switch (kind) {
                    case PARENT_BODY -> field.upright(Upright.BOTTOM);
                    case ISSUING_BODY, SIGNER_TITLE -> field.bold().upright(Upright.TOP);
                    case PARTY -> field.bold().right();
                    case TITLE -> field.bold().red().words(TITLE_WORDS, "");
                    case CERTIFIER -> field.words("", CERTIFIES);
                    case FULL_NAME, SIGNER_NAME -> field.bold();
                    case DECISION -> field.soft();
                    case PLACE_AND_DATE -> field.italic();
                    case REGISTER_NUMBER -> field.left().words(NUMBER_WORDS, "");
                    case BIRTH_YEAR, UNIT, DATES, CODE -> field.left();
                    case PROGRAMME -> field.left().upright(Upright.TOP);
                    case LOOKUP -> field.left().soft().upright(Upright.TOP);
                    default -> field;
                })
                .done();
    }

    private static Draft field(
            FieldKind kind, double left, double top, double width, int lines, double points, double leastPoints) {
        return new Draft(kind, left, top, width, lines, points, leastPoints);
    }

    /** A field as it is described above: black, upright, centred, unless said otherwise. */
    private static final class Draft {

        private final FieldKind kind;
        private final double left;
        private final double top;
        private final double width;
        private final int lines;
        private final double points;
        private final double leastPoints;
        private PaperAlignment alignment = PaperAlignment.CENTER;
        private Upright upright = Upright.MIDDLE;
        private FieldInk ink = FieldInk.BLACK;
        private boolean bold;
        private boolean italic;
        private String before = "";
        private String after = "";

        Draft(FieldKind kind, double left, double top, double width, int lines, double points, double leastPoints) {
            this.kind = kind;
            this.left = left;
            this.top = top;
            this.width = width;
            this.lines = lines;
            this.points = points;
            this.leastPoints = leastPoints;
        }

        Draft bold() {
            bold = true;
            return this;
        }

        Draft italic() {
            italic = true;
            return this;
        }

        Draft left() {
            alignment = PaperAlignment.LEFT;
            return this;
        }

        Draft right() {
            alignment = PaperAlignment.RIGHT;
            return this;
        }

        Draft red() {
            ink = FieldInk.RED;
            return this;
        }

        Draft soft() {
            ink = FieldInk.SOFT;
            return this;
        }

        Draft upright(Upright where) {
            upright = where;
            return this;
        }

        Draft words(String first, String last) {
            before = first;
            after = last;
            return this;
        }

        SheetField done() {
            return new SheetField(
                    kind,
                    before,
                    after,
                    left,
                    top,
                    width,
                    lines,
                    alignment,
                    upright,
                    PaperFamily.SERIF,
                    bold,
                    italic,
                    false,
                    points,
                    leastPoints,
                    ink);
        }
    }

    /** A field that somebody adds: in the middle of the sheet, to be moved from there. */
    public static SheetField added(FieldKind kind, PaperSize size) {
        double width = size.width() * 0.5;
        var draft = field(kind, size.width() * 0.25, size.height() * 0.45, width, 1, 14, 9);
        return draft.words(kind == TITLE ? TITLE_WORDS : "", "").done();
    }
}
