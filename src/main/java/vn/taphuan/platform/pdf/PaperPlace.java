package vn.taphuan.platform.pdf;

/**
 * Where a heading came to stand.
 *
 * @param level 1 for the greatest
 * @param page from 1
 */
public record PaperPlace(int level, String text, int page) {}
