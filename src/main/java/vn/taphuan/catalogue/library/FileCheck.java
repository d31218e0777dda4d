package vn.taphuan.catalogue.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.markup.Figure;
import vn.taphuan.platform.office.OfficeFile;

/**
 * Says by its content what a file is, and refuses what is none of the kinds that the library takes, or two of them at once. A
 * name, or what the browser says, decides nothing; it only tells Markdown from plain text.
 */
public final class FileCheck {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final byte[] END_OF_PDF = ascii("%%EOF");
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int TAIL_OF_PDF = 2_048;
    private static final int TAIL_OF_ZIP = 65_600;
    private static final int PNG_CHUNK_OVERHEAD = 12;

    /** What browsers would take for a page, by the rules by which they guess (WHATWG MIME Sniffing). */
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\s*+(?:<!--(?:(?!-->).)*+-->\\s*+)*+<(!doctype|html|head|body|script|iframe|style|title|table|div|font|img|h1|br|a|b|p|\\?xml|\\?php|svg|math)\\b.*");

    private static final Pattern DRAWING = Pattern.compile(
            "(?s)^\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--(?:(?!-->).)*+-->\\s*+)*+(?:<!DOCTYPE[^>]*+>\\s*+)?<svg[\\s>].*");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f]]");

    private final String name;
    private final byte[] content;

    private FileCheck(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** @param name as somebody wrote it */
    public static CheckedFile check(String name, byte[] content) {
        if (content.length == 0) {
            return new CheckedFile.Refused(FileProblem.EMPTY);
        }
        return new FileCheck(name, content).look();
    }

    private CheckedFile look() {
        if (begins(ZIP)) {
            return office();
        }
        if (begins(OLD_OFFICE)) {
            return refused(FileProblem.OLD_OFFICE);
        }
        if (alsoAZip()) {
            return refused(FileProblem.SUSPICIOUS);
        }
        if (begins(PDF)) {
            return lastIndexOf(END_OF_PDF, TAIL_OF_PDF) < 0
                    ? refused(FileProblem.SUSPICIOUS)
                    : accepted(DocumentFormat.PDF, content);
        }
        if (begins(PNG)) {
            return wholePng() ? accepted(DocumentFormat.PNG, content) : refused(FileProblem.SUSPICIOUS);
        }
        if (begins(JPEG)) {
            return lastIndexOf(new byte[] {(byte) 0xFF, (byte) 0xD9}, TAIL_OF_ZIP) < 0
                    ? refused(FileProblem.SUSPICIOUS)
                    : accepted(DocumentFormat.JPG, content);
        }
        return words();
    }

    private CheckedFile office() {
        try {
            var file = OfficeFile.open(content);
            if (file.active()) {
                return refused(FileProblem.ACTIVE);
            }
            return file.kind()
                    .map(kind -> switch (kind) {
                        case DOCX -> accepted(DocumentFormat.DOCX, content);
                        case XLSX -> accepted(DocumentFormat.XLSX, content);
                        case PPTX -> accepted(DocumentFormat.PPTX, content);
                    })
                    .orElseGet(() -> refused(FileProblem.UNKNOWN_KIND));
        } catch (IOException notReadable) {
            return refused(FileProblem.SUSPICIOUS);
        }
    }

    private CheckedFile words() {
        var text = decoded();
        if (text.isEmpty()) {
            return refused(looksLikeText() ? FileProblem.NOT_UTF_8 : FileProblem.UNKNOWN_KIND);
        }
        if (DRAWING.matcher(beginning(text.get())).matches()) {
            return drawing(text.get());
        }
        if (NO_TEXT.matcher(text.get()).find()
                || PAGE.matcher(beginning(text.get())).matches()) {
            return refused(FileProblem.UNKNOWN_KIND);
        }
        return accepted(FileNames.isMarkdown(name) ? DocumentFormat.MD : DocumentFormat.TXT, content);
    }

    /** By the rules for figures of lessons; kept as it is written anew from what they allow. */
    private CheckedFile drawing(String svg) {
        List<String> problems = new ArrayList<>();
        var figure = Figure.read(svg, (line, cause, argument) -> problems.add(cause));
        if (figure.isEmpty() || !problems.isEmpty()) {
            return refused(FileProblem.UNSAFE_DRAWING);
        }
        return accepted(DocumentFormat.SVG, figure.get().file().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> decoded() {
        int from = begins(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Without the bytes that no text of any encoding in use here holds. */
    private boolean looksLikeText() {
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        return !name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|pdf|docx?|xlsx?|pptx?)");
    }

    /** From the first byte to the last: a PNG after which something else follows is more than a PNG. */
    private boolean wholePng() {
        long at = PNG.length;
        var bytes = ByteBuffer.wrap(content);
        while (at + PNG_CHUNK_OVERHEAD <= content.length) {
            int length = bytes.getInt((int) at);
            boolean last = bytes.getInt((int) at + 4) == 0x49454E44;
            if (length < 0) {
                return false;
            }
            at += PNG_CHUNK_OVERHEAD + (long) length;
            if (last) {
                return at == content.length;
            }
        }
        return false;
    }

    private boolean alsoAZip() {
        return lastIndexOf(END_OF_ZIP, TAIL_OF_ZIP) >= 0;
    }

    private boolean begins(byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** @param within so many bytes at the end */
    private int lastIndexOf(byte[] mark, int within) {
        for (int at = content.length - mark.length; at >= Math.max(0, content.length - within); at--) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), TAIL_OF_PDF));
    }

    private CheckedFile accepted(DocumentFormat format, byte[] kept) {
        return new CheckedFile.Accepted(FileNames.safe(name, format), format, kept);
    }

    private static CheckedFile refused(FileProblem problem) {
        return new CheckedFile.Refused(problem);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
