package vn.taphuan.certificates.templates;

/** What came of handing over a picture for the background. */
public sealed interface KeepPictureResult {

    /**
     * @param sha256 by which templates name it
     * @param bytes that it adds to each file
     * @param dotsPerInch on the sheet
     */
    record Kept(String sha256, int bytes, int dotsPerInch) implements KeepPictureResult {}

    /** No PNG or JPEG that can be read, or one in the colours of a printing house (CMYK). */
    record Unreadable() implements KeepPictureResult {}

    /** More than 5 MB, or more than 60 million dots. */
    record TooLarge() implements KeepPictureResult {}

    /** Fewer than 100 dots per inch on the sheet. */
    record TooCoarse(int dotsPerInch) implements KeepPictureResult {}

    /** Its sides are not those of the sheet. */
    record WrongShape() implements KeepPictureResult {}
}
