package vn.taphuan.platform.office;

/** A stretch of text in one kind of letters. */
public record WordRun(String text, boolean bold, boolean italic, boolean underlined, double points) {

    /** In the size and weight of its paragraph. */
    public static WordRun of(String text) {
        return new WordRun(text, false, false, false, 0);
    }

    public static WordRun bold(String text) {
        return new WordRun(text, true, false, false, 0);
    }

    public static WordRun italic(String text) {
        return new WordRun(text, false, true, false, 0);
    }

    public WordRun underline() {
        return new WordRun(text, bold, italic, true, points);
    }

    /** @param size in points; 0 for that of the paragraph */
    public WordRun sized(double size) {
        return new WordRun(text, bold, italic, underlined, size);
    }
}
