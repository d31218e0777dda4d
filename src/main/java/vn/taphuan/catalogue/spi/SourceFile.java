package vn.taphuan.catalogue.spi;

/**
 * One text file of a course package.
 *
 * @param path from the root of the package, for instance {@code lich-su-dang/m4/questions.yaml}
 * @param text with line feeds alone, in NFC
 */
public record SourceFile(String path, String text) {}
