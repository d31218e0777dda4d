package vn.taphuan.officialpapers.layout;

import java.util.List;

/** Writes a paper from its first line to its last in one format. */
interface PaperWriter {

    /** Lines side by side. @param columns as many as shares, as {@code centred} */
    void columns(List<Double> shares, List<List<HeadLine>> columns, List<Boolean> centred);

    void title(HeadLine line);

    /** Lines in the middle that belong together. */
    void centred(List<HeadLine> lines);

    void heading(int level, String text);

    /** @param lead in bold; may be empty; @param last whether it stays on one page with the signature that follows */
    void text(String lead, String text, boolean last);

    void table(Block.Table table);

    void pageBreak();

    byte[] toBytes();
}
