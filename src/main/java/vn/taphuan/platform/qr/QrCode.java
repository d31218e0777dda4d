package vn.taphuan.platform.qr;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

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
     * Encodes with error correction M (15 % may be soiled), the usual level for print, or better where it takes no more room.
     *
     * @throws IllegalArgumentException if the content is empty or longer than a code can hold (2,331 bytes)
     */
    public static QrCode of(String content) {
        return encoded(content, QrSegment.makeSegments(content));
    }

    /** As {@link #of}; the digits at the end of the content are written as digits, in less than half the room of other letters. */
    public static QrCode compact(String content) {
        int digits = content.length();
        while (digits > 0 && isDigit(content.charAt(digits - 1))) {
            digits--;
        }
        List<QrSegment> segments = new ArrayList<>(QrSegment.makeSegments(content.substring(0, digits)));
        segments.addAll(QrSegment.makeSegments(content.substring(digits)));
        return encoded(content, segments);
    }

    private static QrCode encoded(String content, List<QrSegment> segments) {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A QR code needs content");
        }
        var code = io.nayuki.qrcodegen.QrCode.encodeSegments(segments, Ecc.MEDIUM);
        return new QrCode(content, code.size, blocks(code));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Modules per side with the quiet zone. */
    public int sizeWithQuietZone() {
        return size + 2 * QUIET_ZONE;
    }

    /** The dark modules as the path of an SVG picture that is as large as the code with its quiet zone. */
    public String path() {
        return blocks.stream()
                .map(block -> "M%d %dh%dv%dh-%dz"
                        .formatted(
                                block.left() + QUIET_ZONE,
                                block.top() + QUIET_ZONE,
                                block.width(),
                                block.height(),
                                block.width()))
                .collect(Collectors.joining());
    }

    private static List<Block> blocks(io.nayuki.qrcodegen.QrCode code) {
        BitSet left = new BitSet();
        int size = code.size;
        for (int at = 0; at < size * size; at++) {
            left.set(at, code.getModule(at % size, at / size));
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
