package vn.taphuan.officialpapers.record;

import vn.taphuan.officialpapers.PaperId;

/** Where files of papers are, relative to the root of the application. */
public final class PaperAddresses {

    static final String EDITIONS = "official-papers/";
    static final String SIGNED = "signed-papers/";

    private PaperAddresses() {}

    public static String of(PaperId paper, int edition, PaperFormat format) {
        return EDITIONS + paper.value() + "/" + edition + "/" + format.ending();
    }

    public static String of(SignedCopy copy) {
        return SIGNED + copy.id();
    }
}
