package vn.taphuan.platform.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The squares of one QR code, without the quiet zone: whoever draws it leaves {@link #QUIET_ZONE} light modules on each side.
 *
 * @param content what a reader gets
 * @param size modules per side
 * @param blocks the dark modules as rectangles that do not overlap, in modules from the top left corner
 */
public record QrCode(String content, int size, List<Block> blocks) {

    /** Light modules that the standard (ISO/IEC 18004) asks for on every side. */
    public static final int QUIET_ZONE = 4;

    /** A rectangle of dark modules. */
    public record Block(int left, int top, int width, int height) {}

    public QrCode {
        blocks = List.copyOf(blocks);
    }

    /**
     * Encodes with error correction M (15 % may be soiled), the usual level for print.
     *
     * @throws IllegalArgumentException if the content is empty or longer than a code can hold (2,331 bytes)
     */
    public static QrCode of(String content) {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A QR code needs content");
        }
        try {
            ByteMatrix matrix = Encoder.encode(content, ErrorCorrectionLevel.M, hints(content))
                    .getMatrix();
            return new QrCode(content, matrix.getWidth(), blocks(matrix));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Cannot be written as a QR code", e);
        }
    }

    /** An explicit character set costs bytes and confuses old readers, so only what is not ASCII names one. */
    private static Map<EncodeHintType, Object> hints(String content) {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(content);
        return ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    private static List<Block> blocks(ByteMatrix matrix) {
        BitSet left = new BitSet();
        int size = matrix.getWidth();
        for (int at = 0; at < size * size; at++) {
            left.set(at, matrix.get(at % size, at / size) == 1);
        }
        List<Block> blocks = new ArrayList<>();
        for (int at = left.nextSetBit(0); at >= 0; at = left.nextSetBit(at)) {
            blocks.add(takeBlock(left, at, size));
        }
        return blocks;
    }

    /** The block that starts at a module: as wide as the row allows, then as high as that width allows. */
    private static Block takeBlock(BitSet left, int at, int size) {
        int rowEnd = (at / size + 1) * size;
        int width = Math.min(left.nextClearBit(at), rowEnd) - at;
        int height = 1;
        while (at + height * size < size * size
                && left.nextClearBit(at + height * size) >= at + height * size + width) {
            height++;
        }
        for (int row = 0; row < height; row++) {
            left.clear(at + row * size, at + row * size + width);
        }
        return new Block(at % size, at / size, width, height);
    }
}
