package vn.taphuan.platform.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes chance out of a finished file without moving a byte, so that the same paper made twice is the same file: iText draws the
 * six letters before the name of an embedded subset, and the file's identifier must come from somewhere. The letters become a
 * running number, the identifier a hash of everything else.
 */
final class RepeatableBytes {

    /** Stands for the identifier, 16 bytes, until the rest of the file is known. */
    static final String PLACEHOLDER = "taphuan-no-id-16";

    private static final byte[] PLACEHOLDER_HEX =
            HexFormat.of().formatHex(PLACEHOLDER.getBytes(ISO_8859_1)).getBytes(ISO_8859_1);
    private static final byte[][] FONT_KEYS = {"/BaseFont/".getBytes(ISO_8859_1), "/FontName/".getBytes(ISO_8859_1)};
    private static final int LETTERS = 6;

    private RepeatableBytes() {}

    /** Changes the given array in place and returns it. */
    static byte[] of(byte[] file) {
        nameSubsets(file);
        identify(file);
        return file;
    }

    private static void nameSubsets(byte[] file) {
        Map<String, byte[]> names = new LinkedHashMap<>();
        for (int at = 0; at < file.length; at++) {
            int start = at + subsetName(file, at);
            if (start > at) {
                byte[] name = names.computeIfAbsent(
                        new String(file, start, LETTERS, ISO_8859_1), drawn -> letters(names.size()));
                System.arraycopy(name, 0, file, start, LETTERS);
            }
        }
    }

    /** Length of the key if a subset's name follows it here, else 0. */
    private static int subsetName(byte[] file, int at) {
        if (file[at] != '/') {
            return 0;
        }
        for (byte[] key : FONT_KEYS) {
            int plus = at + key.length + LETTERS;
            if (matches(file, at, key) && plus < file.length && file[plus] == '+') {
                return key.length;
            }
        }
        return 0;
    }

    private static byte[] letters(int number) {
        byte[] letters = "AAAAAA".getBytes(ISO_8859_1);
        letters[LETTERS - 1] += (byte) number;
        return letters;
    }

    private static void identify(byte[] file) {
        byte[] identifier = HexFormat.of().formatHex(hash(file), 0, 16).getBytes(ISO_8859_1);
        int found = 0;
        for (int at = file.length - PLACEHOLDER_HEX.length; at >= 0 && found < 2; at--) {
            if (matches(file, at, PLACEHOLDER_HEX)) {
                System.arraycopy(identifier, 0, file, at, identifier.length);
                found++;
            }
        }
        if (found != 2) {
            throw new IllegalStateException("The identifier has no place in the file");
        }
    }

    private static boolean matches(byte[] file, int at, byte[] wanted) {
        return at + wanted.length <= file.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] hash(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
