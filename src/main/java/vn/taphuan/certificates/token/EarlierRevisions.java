package vn.taphuan.certificates.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.taphuan.platform.files.Sha256;

/** Hashes of everything that a file may have been before something was added behind it. */
final class EarlierRevisions {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /** A file that is signed a few times has a few; more are somebody's game. */
    private static final int MOST = 24;

    private EarlierRevisions() {}

    /** Each with its length, the shortest first; the whole file is the last. */
    static Map<Sha256, Integer> of(byte[] pdf) {
        Map<Sha256, Integer> found = new LinkedHashMap<>();
        var digest = sha256();
        int done = 0;
        int marks = 0;
        for (int at = 0; at + END.length <= pdf.length && marks < MOST; at++) {
            if (isEnd(pdf, at)) {
                marks++;
                int end = at + END.length;
                for (int length = end; length <= Math.min(pdf.length, end + 2); length++) {
                    if (length == end || isLineBreak(pdf[length - 1])) {
                        digest.update(pdf, done, length - done);
                        done = length;
                        found.put(soFar(digest), length);
                    } else {
                        break;
                    }
                }
            }
        }
        found.putIfAbsent(Sha256.of(pdf), pdf.length);
        return found;
    }

    private static boolean isEnd(byte[] pdf, int at) {
        for (int i = 0; i < END.length; i++) {
            if (pdf[at + i] != END[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineBreak(byte one) {
        return one == '\n' || one == '\r';
    }

    private static Sha256 soFar(MessageDigest digest) {
        try {
            return Sha256.ofDigest(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
