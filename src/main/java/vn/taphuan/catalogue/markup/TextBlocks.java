package vn.taphuan.catalogue.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import vn.taphuan.catalogue.markup.TextBlock.Words;

/** Reads a Markdown text as blocks. Links are their words; HTML that an author writes himself is left out, the words in it stay. */
public final class TextBlocks {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]] +");

    private TextBlocks() {}

    /** @param markdown without the front matter */
    public static List<TextBlock> of(String markdown) {
        return blocks(PARSER.parse(markdown));
    }

    private static List<TextBlock> blocks(Node parent) {
        List<TextBlock> blocks = new ArrayList<>();
        children(parent).forEach(node -> block(node, blocks));
        return blocks;
    }

    private static void block(Node node, List<TextBlock> blocks) {
        switch (node) {
            case Heading heading -> blocks.add(new TextBlock.Heading(heading.getLevel(), words(heading)));
            case Paragraph paragraph -> paragraph(paragraph, blocks);
            case BulletList list -> blocks.add(new TextBlock.Items(0, items(list)));
            case OrderedList list -> {
                var first = list.getMarkerStartNumber();
                blocks.add(new TextBlock.Items(first == null ? 1 : Math.max(first, 1), items(list)));
            }
            case BlockQuote quote -> blocks.add(new TextBlock.Quote(blocks(quote)));
            case TableBlock table -> blocks.add(table(table));
            case FencedCodeBlock code -> blocks.add(literal(code.getLiteral()));
            case IndentedCodeBlock code -> blocks.add(literal(code.getLiteral()));
            default -> {}
        }
    }

    private static TextBlock literal(String text) {
        return new TextBlock.Paragraph(List.of(new Words(text.strip(), false, false)));
    }

    /** A paragraph that holds nothing but an image is a figure. */
    private static void paragraph(Paragraph paragraph, List<TextBlock> blocks) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            blocks.add(new TextBlock.Figure(plain(image), image.getDestination()));
        } else {
            blocks.add(new TextBlock.Paragraph(words(paragraph)));
        }
    }

    private static List<TextBlock.Item> items(Node list) {
        List<TextBlock.Item> items = new ArrayList<>();
        for (var item : children(list)) {
            boolean box = false;
            if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
                var mark = BOX.matcher(text.getLiteral());
                box = mark.find();
                if (box) {
                    text.setLiteral(text.getLiteral().substring(mark.end()));
                }
            }
            items.add(new TextBlock.Item(box, blocks(item)));
        }
        return items;
    }

    private static TextBlock table(TableBlock table) {
        List<List<Words>> headings = new ArrayList<>();
        List<List<List<Words>>> rows = new ArrayList<>();
        for (var part : children(table)) {
            for (var row : children(part)) {
                List<List<Words>> cells = new ArrayList<>();
                children(row).forEach(cell -> cells.add(cell instanceof TableCell ? words(cell) : List.of()));
                if (part instanceof TableHead) {
                    headings.addAll(cells);
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    rows.add(cells);
                }
            }
        }
        rows.forEach(row -> {
            while (row.size() < headings.size()) {
                row.add(List.of());
            }
        });
        return new TextBlock.Grid(headings, rows);
    }

    private static List<Words> words(Node parent) {
        List<Words> words = new ArrayList<>();
        inline(parent, false, false, words);
        return words;
    }

    private static void inline(Node parent, boolean bold, boolean italic, List<Words> words) {
        for (var node : children(parent)) {
            switch (node) {
                case Text text -> words.add(new Words(text.getLiteral(), bold, italic));
                case Code code -> words.add(new Words(code.getLiteral(), bold, italic));
                case SoftLineBreak soft -> words.add(new Words(" ", bold, italic));
                case HardLineBreak hard -> words.add(new Words(" ", bold, italic));
                case StrongEmphasis strong -> inline(strong, true, italic, words);
                case Emphasis emphasis -> inline(emphasis, bold, true, words);
                default -> inline(node, bold, italic, words);
            }
        }
    }

    private static String plain(Node parent) {
        var plain = new StringBuilder();
        words(parent).forEach(word -> plain.append(word.text()));
        return plain.toString();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
