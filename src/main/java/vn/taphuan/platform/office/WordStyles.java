package vn.taphuan.platform.office;

import static vn.taphuan.platform.office.WordXml.halfPoints;
import static vn.taphuan.platform.office.WordXml.text;
import static vn.taphuan.platform.office.WordXml.twips;
import static vn.taphuan.platform.office.WordXml.twipsOfPoints;

/** The styles of a document: whoever edits it finds headings, fields and tables by name. */
final class WordStyles {

    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String HEADING = "Heading1";
    static final String SUBHEADING = "Heading2";
    static final String CENTRED = "Centred";
    static final String JUSTIFIED = "BodyTextJustified";
    static final String NOTE = "Note";
    static final String TEXT = "BodyText";
    static final String FIELD = "Field";
    static final String SIDE = "Side";
    static final String CELL = "TableText";
    static final String CELL_CENTRED = "TableTextCentred";
    static final String CELL_HEADING = "TableHeading";
    static final String GRID = "TableGrid";
    static final String HEADER = "Header";
    static final String PLACEHOLDER = "PlaceholderText";

    private static final double TITLE_MORE = 2;
    private static final double CELL_LESS = 2;

    private WordStyles() {}

    static String xml(WordLook look) {
        double size = look.points();
        long line = twipsOfPoints(look.line());
        var exact = "w:line=\"" + line + "\" w:lineRule=\"exact\"";
        var first = look.firstLine() > 0 ? "<w:ind w:firstLine=\"" + twips(look.firstLine()) + "\"/>" : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"" + WordDocument.W
                + "\"><w:docDefaults><w:rPrDefault><w:rPr>" + fonts(look.font()) + size(size)
                + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
                + "<w:pPr><w:spacing w:after=\"80\" " + exact + "/></w:pPr></w:style>"
                + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
                + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/></w:style>"
                + paragraph(
                        TITLE,
                        "Title",
                        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        "<w:b/><w:bCs/>" + size(size + TITLE_MORE))
                + paragraph(
                        SUBTITLE,
                        "Subtitle",
                        "<w:keepNext/><w:spacing w:after=\"40\" w:line=\"264\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        "<w:b/><w:bCs/>")
                + paragraph(
                        HEADING,
                        "heading 1",
                        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"80\"/>"
                                + "<w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:bCs/>")
                + paragraph(
                        SUBHEADING,
                        "heading 2",
                        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"80\"/>"
                                + first
                                + "<w:outlineLvl w:val=\"1\"/>",
                        "<w:b/><w:bCs/>")
                + paragraph(
                        CENTRED,
                        "Centred",
                        "<w:keepNext/><w:spacing w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        "")
                + paragraph(
                        JUSTIFIED,
                        "Body Text Justified",
                        "<w:spacing w:after=\"120\"/>" + first + "<w:jc w:val=\"both\"/>",
                        "")
                + paragraph(
                        NOTE,
                        "Note",
                        "<w:keepNext/><w:spacing w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        "<w:i/><w:iCs/>" + size(size - CELL_LESS))
                + paragraph(TEXT, "Body Text", "<w:spacing w:after=\"80\"/>" + first, "")
                + paragraph(
                        FIELD,
                        "Field",
                        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + twips(look.textWidth())
                                + "\"/></w:tabs><w:spacing w:after=\"80\" w:line=\"" + line
                                + "\" w:lineRule=\"atLeast\"/>",
                        "")
                + paragraph(
                        SIDE, "Side", "<w:spacing w:after=\"0\" w:line=\"" + line + "\" w:lineRule=\"atLeast\"/>", "")
                + paragraph(
                        CELL,
                        "Table Text",
                        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        size(size - CELL_LESS))
                + paragraph(
                        CELL_CENTRED,
                        "Table Text Centred",
                        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        size(size - CELL_LESS))
                + paragraph(
                        CELL_HEADING,
                        "Table Heading",
                        "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        "<w:b/><w:bCs/>" + size(size - CELL_LESS))
                + paragraph(
                        HEADER,
                        "header",
                        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        "")
                + "<w:style w:type=\"character\" w:styleId=\"" + PLACEHOLDER
                + "\"><w:name w:val=\"Placeholder Text\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/></w:style>"
                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>"
                + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>"
                + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"" + GRID
                + "\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
                + borders()
                + "</w:tblBorders><w:tblCellMar>"
                + "<w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
    }

    private static String paragraph(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr>"
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
    }

    private static String fonts(String name) {
        var font = text(name);
        return "<w:rFonts w:ascii=\"" + font + "\" w:eastAsia=\"" + font + "\" w:hAnsi=\"" + font + "\" w:cs=\"" + font
                + "\"/>";
    }

    private static String size(double points) {
        return "<w:sz w:val=\"" + halfPoints(points) + "\"/><w:szCs w:val=\"" + halfPoints(points) + "\"/>";
    }

    private static String borders() {
        var borders = new StringBuilder();
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        return borders.toString();
    }
}
