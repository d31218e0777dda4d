package vn.taphuan.certificates.templates;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.templates.KeepPictureResult.TooCoarse;
import vn.taphuan.certificates.templates.KeepPictureResult.TooLarge;
import vn.taphuan.certificates.templates.KeepPictureResult.Unreadable;
import vn.taphuan.certificates.templates.KeepPictureResult.WrongShape;
import vn.taphuan.platform.pdf.PaperSize;

/**
 * Makes of somebody's picture one that may lie in an archivable file: drawn anew as sRGB on white, without transparency, profile or whatever
 * else the file held, in the shape of the sheet, of a size that each certificate can bear. One at a time, in bounded memory.
 */
@Component
class BackgroundPictures {

    static final int LARGEST = 5 * 1024 * 1024;
    /** What a picture may add to every file, if its dots allow it. */
    static final int AIM = 250_000;

    private static final long MOST_DOTS = 60_000_000;
    private static final int DOTS_READ = 8_000_000;
    private static final int LEAST_DPI = 100;
    private static final int[] DPI = {200, 150, 120};
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.55f, 0.4f};
    private static final double MOST_OFF = 0.1;
    private static final double INCH = 25.4;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final Semaphore one = new Semaphore(1, true);

    /** What came of an upload. */
    sealed interface Outcome {}

    /** A picture as files carry it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(byte[] jpeg, int dotsPerInch) implements Outcome {}

    /** No picture. */
    record Refused(KeepPictureResult why) implements Outcome {}

    Outcome draw(byte[] upload, PaperSize size) {
        if (upload.length > LARGEST) {
            return new Refused(new TooLarge());
        }
        one.acquireUninterruptibly();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return new Refused(new Unreadable());
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                        ? drawn(reader, size)
                        : new Refused(new Unreadable());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return new Refused(new Unreadable());
        } finally {
            one.release();
        }
    }

    private Outcome drawn(ImageReader reader, PaperSize size) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_DOTS) {
            return new Refused(new TooLarge());
        }
        double shape = (double) width / height * size.height() / size.width();
        if (shape < 1 - MOST_OFF || shape > 1 + MOST_OFF) {
            return new Refused(new WrongShape());
        }
        int dpi = (int) Math.min(width * INCH / size.width(), height * INCH / size.height());
        if (dpi < LEAST_DPI) {
            return new Refused(new TooCoarse(dpi));
        }
        var parameters = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) width * height / DOTS_READ));
        parameters.setSourceSubsampling(every, every, 0, 0);
        var read = reader.read(0, parameters);
        var smallest = new byte[0];
        int smallestDpi = dpi;
        for (int most : DPI) {
            smallestDpi = Math.min(most, dpi);
            var sheet = sheet(read, size, smallestDpi);
            for (float quality : QUALITIES) {
                smallest = jpeg(sheet, quality);
                if (smallest.length <= AIM) {
                    return new Drawn(smallest, smallestDpi);
                }
            }
        }
        return new Drawn(smallest, smallestDpi);
    }

    /** Over the whole sheet; what is too much at two sides is cut off evenly. */
    private static BufferedImage sheet(BufferedImage picture, PaperSize size, int dpi) {
        int width = (int) Math.round(size.width() / INCH * dpi);
        int height = (int) Math.round(size.height() / INCH * dpi);
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = sheet.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        double scale = Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int drawnWidth = (int) Math.ceil(picture.getWidth() * scale);
        int drawnHeight = (int) Math.ceil(picture.getHeight() * scale);
        drawing.drawImage(picture, (width - drawnWidth) / 2, (height - drawnHeight) / 2, drawnWidth, drawnHeight, null);
        drawing.dispose();
        return sheet;
    }

    private static byte[] jpeg(BufferedImage sheet, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(1 << 18);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
