package vn.taphuan.platform.pdf;

import java.time.Instant;
import java.util.Locale;

/**
 * What a file says about itself.
 *
 * @param title shown in the window's title bar; required by PDF/UA
 * @param author the body that issues the paper
 * @param subject what it is about, may be empty
 * @param created the file's date of creation; given, not taken from the clock, so that the same paper can be made again
 */
public record PaperProperties(String title, String author, String subject, Locale language, Instant created) {

    public PaperProperties {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A paper needs a title");
        }
    }

    /** A paper in Vietnamese. */
    public static PaperProperties vietnamese(String title, String author, String subject, Instant created) {
        return new PaperProperties(title, author, subject, Locale.forLanguageTag("vi-VN"), created);
    }
}
