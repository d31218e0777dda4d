package vn.taphuan.catalogue.markup;

import java.util.List;

/** A part of a Markdown text, for whoever draws it other than as HTML. */
public sealed interface TextBlock {

    /** A stretch of text in one kind of letters. */
    record Words(String text, boolean bold, boolean italic) {}

    /** @param level 2 for the greatest: the first level is the lesson's title */
    record Heading(int level, List<Words> words) implements TextBlock {}

    record Paragraph(List<Words> words) implements TextBlock {}

    /** @param first number of the first item; 0 for a list without numbers */
    record Items(int first, List<Item> items) implements TextBlock {}

    /** @param box whether it is to be ticked off */
    record Item(boolean box, List<TextBlock> blocks) {}

    record Quote(List<TextBlock> blocks) implements TextBlock {}

    /** A table; each row has as many cells as there are headings. */
    record Grid(List<List<Words>> headings, List<List<List<Words>>> rows) implements TextBlock {}

    /** @param path as written, within the module's folder */
    record Figure(String description, String path) implements TextBlock {}
}
