package vn.taphuan.certificates.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.pdf.PaperSize;

class BackgroundPicturesTest {

    private final BackgroundPictures pictures = new BackgroundPictures();

    @Test
    void a_transparent_picture_is_drawn_anew_on_white_in_the_shape_of_the_sheet() throws Exception {
        var sheet = new BufferedImage(2400, 1697, BufferedImage.TYPE_INT_ARGB);
        var drawing = sheet.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(1000, 700, 400, 300);
        drawing.dispose();
        var drawn = drawn(file(sheet, "png"), PaperSize.A4_LANDSCAPE);
        assertThat(drawn.dotsPerInch()).isEqualTo(200);
        assertThat(drawn.jpeg()).hasSizeLessThan(BackgroundPictures.AIM);
        var read = ImageIO.read(new ByteArrayInputStream(drawn.jpeg()));
        assertThat(read.getColorModel().hasAlpha()).isFalse();
        assertThat(read.getColorModel().getNumComponents()).isEqualTo(3);
        assertThat(read.getWidth()).isEqualTo(2339);
        assertThat(read.getHeight()).isEqualTo(1654);
        assertThat(new Color(read.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void a_restless_picture_is_made_small_enough_for_every_file_to_carry() throws Exception {
        var sheet = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < sheet.getWidth(); x++) {
            for (int y = 0; y < sheet.getHeight(); y += 1) {
                sheet.setRGB(x, y, 0xE0E0E0 | random.nextInt(0x1F) << 8);
            }
        }
        var drawn = drawn(file(sheet, "jpeg"), PaperSize.A4);
        assertThat(drawn.jpeg()).hasSizeLessThan(2 * BackgroundPictures.AIM);
    }

    @Test
    void what_cannot_be_used_is_refused_by_its_name() throws Exception {
        assertThat(refusal(new byte[] {1, 2, 3})).isInstanceOf(KeepPictureResult.Unreadable.class);
        assertThat(refusal(new byte[BackgroundPictures.LARGEST + 1])).isInstanceOf(KeepPictureResult.TooLarge.class);
        assertThat(refusal(file(new BufferedImage(600, 424, BufferedImage.TYPE_INT_RGB), "png")))
                .isInstanceOf(KeepPictureResult.TooCoarse.class);
        assertThat(refusal(file(new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB), "png")))
                .isInstanceOf(KeepPictureResult.WrongShape.class);
        assertThat(refusal(file(new BufferedImage(1654, 1170, BufferedImage.TYPE_INT_RGB), "gif")))
                .isInstanceOf(KeepPictureResult.Unreadable.class);
        var png = file(new BufferedImage(2339, 1654, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(refusal(Arrays.copyOf(png, png.length / 2))).isInstanceOf(KeepPictureResult.Unreadable.class);
    }

    @Test
    void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_unpacked() throws Exception {
        var png = file(new BufferedImage(100, 71, BufferedImage.TYPE_INT_RGB), "png");
        png[16] = 0;
        png[17] = 1;
        png[20] = 0;
        png[21] = 1;
        assertThat(refusal(png)).isInstanceOfAny(KeepPictureResult.TooLarge.class, KeepPictureResult.Unreadable.class);
    }

    private KeepPictureResult refusal(byte[] upload) {
        return assertInstanceOf(BackgroundPictures.Refused.class, pictures.draw(upload, PaperSize.A4_LANDSCAPE))
                .why();
    }

    private BackgroundPictures.Drawn drawn(byte[] upload, PaperSize size) {
        return assertInstanceOf(BackgroundPictures.Drawn.class, pictures.draw(upload, size));
    }

    private static byte[] file(BufferedImage picture, String format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
