package vn.taphuan.officialpapers.layout;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Every word of a PDF with its face, size and place, as somebody else's program reads them. */
final class PrintedWords implements AutoCloseable {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final int DOTS_PER_INCH = 254;

    private final PDDocument document;
    private final StringBuilder text = new StringBuilder();
    private final List<Letter> letters = new ArrayList<>();

    private record Letter(TextPosition position, int page) {}

    /** Words that follow each other, in millimetres from the top left corner of their page. */
    record Phrase(int page, String text, String font, double points, double left, double right, double baseline) {

        boolean isBold() {
            return font.contains("Bold");
        }

        boolean isItalic() {
            return font.contains("Italic");
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    PrintedWords(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (var letter : positions) {
                    add(letter.getUnicode().replace('\u00A0', ' '), letter, getCurrentPageNo());
                }
                add(" ", positions.getLast(), getCurrentPageNo());
            }
        }.getText(document);
    }

    private void add(String unicode, TextPosition letter, int page) {
        boolean again = unicode.isBlank() && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
        for (int at = 0; at < unicode.length() && !again; at++) {
            text.append(unicode.charAt(at));
            letters.add(new Letter(letter, page));
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Every word by itself. */
    List<Phrase> words() {
        List<Phrase> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ' ') {
                if (at > from) {
                    words.add(phrase(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    String text() {
        return text.toString().strip();
    }

    /** The first place where these words stand after each other. */
    Phrase phrase(String wanted) {
        int from = text.indexOf(wanted);
        if (from < 0) {
            throw new AssertionError(wanted + " is not in: " + text);
        }
        return phrase(from, from + wanted.length());
    }

    private Phrase phrase(int from, int to) {
        var first = letters.get(from);
        var last = letters.get(to - 1).position();
        var begin = first.position();
        return new Phrase(
                first.page(),
                text.substring(from, to),
                begin.getFont().getName(),
                begin.getFontSizeInPt(),
                begin.getXDirAdj() / POINTS_PER_MILLIMETRE,
                (last.getXDirAdj() + last.getWidthDirAdj()) / POINTS_PER_MILLIMETRE,
                begin.getYDirAdj() / POINTS_PER_MILLIMETRE);
    }

    /** Length of the longest dark line in the four millimetres under a phrase. */
    double ruleUnder(Phrase phrase) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(phrase.page() - 1, DOTS_PER_INCH);
        int longest = 0;
        for (int row = (int) (phrase.baseline() * 10) + 2; row < (phrase.baseline() + 4) * 10; row++) {
            int run = 0;
            for (int column = 0; column < image.getWidth(); column++) {
                run = (image.getRGB(column, row) & 0xFF) < 160 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest / 10.0;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
