package vn.taphuan.certificates.document;

import vn.taphuan.platform.pdf.PaperInk;

/** The colours of fields; each can be read on white paper (contrast 4.5 or more). */
@SuppressWarnings("ImmutableEnumChecker") // a record of three numbers
public enum FieldInk {
    BLACK(PaperInk.BLACK),
    SOFT(PaperInk.SOFT),
    RED(PaperInk.RED),
    BLUE(new PaperInk(0x1F, 0x3F, 0x7A)),
    GREEN(new PaperInk(0x1C, 0x5C, 0x3B));

    private final PaperInk ink;

    FieldInk(PaperInk ink) {
        this.ink = ink;
    }

    PaperInk ink() {
        return ink;
    }
}
