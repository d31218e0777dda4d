package vn.taphuan.platform.ui;

/** A paper as a file.
 *
 * @param name as it is saved, with its ending
 */
public record PdfFile(String name, byte[] content) {}
