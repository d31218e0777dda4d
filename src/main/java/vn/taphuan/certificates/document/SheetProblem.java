package vn.taphuan.certificates.document;

import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a template.
 *
 * @param at number of the field, counted from 0, or one of {@link #QR}, {@link #ROOM}, {@link #SHEET}
 * @param other number of the field that it concerns too; -1 for none
 * @param missing what the sheet has no field for
 */
public record SheetProblem(
        int at, Trouble trouble, int other, @Nullable FieldKind missing) {

    public static final int QR = -1;
    public static final int ROOM = -2;
    public static final int SHEET = -3;
    private static final int NONE = -1;

    static SheetProblem of(int at, Trouble trouble) {
        return new SheetProblem(at, trouble, NONE, null);
    }

    static SheetProblem with(int at, Trouble trouble, int other) {
        return new SheetProblem(at, trouble, other, null);
    }

    static SheetProblem missing(FieldKind kind) {
        return new SheetProblem(SHEET, Trouble.MISSING, NONE, kind);
    }

    /** The kind of a problem. */
    public enum Trouble {
        /** Nearer than 5 mm to the edge of the sheet, or beyond it. */
        OUTSIDE(true),
        /** Covers the QR code or its quiet zone. */
        COVERS_QR(true),
        /** A fixed text without words. */
        EMPTY(true),
        /** Words with a character that the letters lack. */
        UNPRINTABLE(true),
        /** Without it the paper says too little, or could not be checked. */
        MISSING(true),
        /** Does not fit at its smallest size. */
        DOES_NOT_FIT(true),
        /** Runs into the room for signature and stamp. */
        IN_ROOM(false),
        /** Its box meets that of another field. */
        OVERLAPS(false),
        /** Less than 20 mm high or 40 mm wide. */
        ROOM_SMALL(false),
        /** Words that are printed already are read out by nobody. */
        PICTURE_UNREAD(false),
        /** There is no picture of the sheets that are printed already: the file would be bare. */
        PICTURE_MISSING(false);

        private final boolean refusing;

        Trouble(boolean refusing) {
            this.refusing = refusing;
        }
    }

    /** Whether the template cannot be used as long as this stands. */
    public boolean refuses() {
        return trouble.refusing;
    }
}
