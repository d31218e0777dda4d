package vn.taphuan.certificates.token;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads what comes back signed, a PDF or a ZIP of them, one file after another: memory holds one, whatever the archive says. */
public final class ReturnedFiles {

    /** Files of one archive; more are to come in several. */
    public static final int MOST = 600;

    private static final String SYSTEM_FOLDER = "__MACOSX/";
    private static final int FIRST_BYTES = 4;

    private ReturnedFiles() {}

    /** How the reading ended. */
    public enum End {
        WHOLE,
        /** The archive is damaged; what came before has been taken. */
        BROKEN,
        /** More files than are taken at once, or one far too large; what came before has been taken. */
        BEYOND_BOUNDS
    }

    /** @param take called with the name and content of each file; content beyond the largest size is cut off behind it */
    public static End each(String name, InputStream content, BiConsumer<String, byte[]> take) throws IOException {
        var file = new BufferedInputStream(content);
        file.mark(FIRST_BYTES);
        byte[] first = file.readNBytes(FIRST_BYTES);
        file.reset();
        if (first.length < 2 || first[0] != 'P' || first[1] != 'K') {
            take.accept(name, file.readNBytes(SignedFileCheck.LARGEST + 1));
            return End.WHOLE;
        }
        return unpack(new ZipInputStream(file, StandardCharsets.ISO_8859_1), take);
    }

    private static End unpack(ZipInputStream zip, BiConsumer<String, byte[]> take) throws IOException {
        int count = 0;
        try {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (entry.isDirectory() || name.startsWith(SYSTEM_FOLDER) || name.endsWith(SigningZip.MANIFEST)) {
                    continue;
                }
                byte[] content = zip.readNBytes(SignedFileCheck.LARGEST + 1);
                take.accept(name.substring(name.lastIndexOf('/') + 1), content);
                count++;
                if (content.length > SignedFileCheck.LARGEST || count == MOST) {
                    return content.length <= SignedFileCheck.LARGEST && zip.getNextEntry() == null
                            ? End.WHOLE
                            : End.BEYOND_BOUNDS;
                }
            }
            return End.WHOLE;
        } catch (ZipException | EOFException damaged) {
            return End.BROKEN;
        }
    }
}
