package vn.taphuan.certificates.document;

/**
 * The picture below everything, over the whole sheet.
 *
 * @param sha256 of the stored picture (JPEG, sRGB)
 * @param words what stands in it, read out instead; empty where it is mere decoration; at most 500 characters
 */
public record SheetBackground(String sha256, String words) {

    public static final int MOST_WORDS = 500;

    public SheetBackground {
        words = words.strip().replaceAll("\\s+", " ");
        if (words.length() > MOST_WORDS) {
            words = words.substring(0, MOST_WORDS);
        }
    }
}
