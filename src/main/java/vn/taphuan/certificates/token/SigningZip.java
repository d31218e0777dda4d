package vn.taphuan.certificates.token;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.PaperZip;
import vn.taphuan.platform.files.Sha256;

/**
 * Papers on their way to a token: the files as they are stored, and a list of them with their hashes, so that whoever signs can compare.
 * In the order in which they are given.
 */
public final class SigningZip {

    /** File name, number and SHA-256, one line each; CSV in UTF-8. */
    static final String MANIFEST = "danh-sach-tep.csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SigningZip() {}

    /**
     * @param heading first line of the list: what the three columns are
     * @param read gives the file of a paper when its turn comes
     */
    public static void write(
            OutputStream to,
            String heading,
            List<SignedPaper> papers,
            Function<SignedPaper, CertificatePapers.Paper> read)
            throws IOException {
        var list = new StringBuilder(BYTE_ORDER_MARK).append(heading).append("\r\n");
        try (var zip = new PaperZip(to)) {
            for (var paper : papers) {
                var file = read.apply(paper);
                zip.add(file.fileName(), file.content());
                list.append(file.fileName())
                        .append(",\"")
                        .append(paper.number().replace("\"", "\"\""))
                        .append("\",")
                        .append(Sha256.of(file.content()))
                        .append("\r\n");
            }
            zip.add(MANIFEST, list.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
