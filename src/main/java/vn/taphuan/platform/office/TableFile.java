package vn.taphuan.platform.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody else's table as it comes from Excel or another system: the first sheet of an XLSX, or CSV with commas, semicolons or tabs in
 * UTF-8, UTF-16 or the Vietnamese code page of Windows. What comes out are texts; a day is written as 21/11/2026, a whole number without
 * a point. Nothing in it is run or fetched.
 */
public final class TableFile {

    /** Rows beyond this many make a file that is refused. */
    public static final int MOST_ROWS = 5000;

    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 2000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");

    private TableFile() {}

    /**
     * @return the rows from the top, each as long as its last cell that is not empty; the number of a row in the file is its place here
     *     plus one
     * @throws IOException when it is no such file, is broken, brings programs or is too large
     */
    public static List<List<String>> read(byte[] content) throws IOException {
        return startsWith(content, ZIP) ? sheet(content) : CsvRows.of(text(content));
    }

    private static List<List<String>> sheet(byte[] content) throws IOException {
        var file = OfficeFile.open(content);
        if (file.kind().filter(kind -> kind == OfficeFile.Kind.XLSX).isEmpty() || file.active()) {
            throw new IOException("no plain XLSX");
        }
        return new SheetRows(file).read();
    }

    private static boolean startsWith(byte[] content, byte... beginning) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int at = 0; at < beginning.length; at++) {
            if (content[at] != beginning[at]) {
                return false;
            }
        }
        return true;
    }

    /** The code page of Windows has tone marks apart from their letters, so that what is read is put together again. */
    private static String text(byte[] content) throws IOException {
        if (startsWith(content, (byte) 0xFF, (byte) 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, (byte) 0xFE, (byte) 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = startsWith(content, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF) ? 3 : 0;
        var text = decoded(content, from);
        if (text.indexOf('\0') >= 0) {
            throw new IOException("no text");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String decoded(byte[] content, int from) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return new String(content, from, content.length - from, WINDOWS_VIETNAMESE);
        }
    }

    /** Without empty cells at its end. */
    static List<String> trimmed(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        while (!row.isEmpty() && row.getLast().isBlank()) {
            row.removeLast();
        }
        return row;
    }

    static void bound(boolean within) throws IOException {
        if (!within) {
            throw new IOException("the table is too large");
        }
    }
}
