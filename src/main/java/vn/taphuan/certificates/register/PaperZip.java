package vn.taphuan.certificates.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP of papers, each written as it is added, so that a large batch needs no more memory. PDF is packed already and stays as it is. */
public final class PaperZip implements Closeable {

    private static final int AS_IT_IS = 0;

    private final ZipOutputStream zip;

    /** @param to is closed with the ZIP */
    public PaperZip(OutputStream to) {
        zip = new ZipOutputStream(to);
        zip.setLevel(AS_IT_IS);
    }

    public void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
