package vn.taphuan.catalogue.library;

import java.time.Instant;

/**
 * One file of a document; it never changes.
 *
 * @param number from 1
 * @param bytes its length
 * @param by the name of whoever uploaded it
 */
public record DocumentEdition(
        DocumentId document,
        int number,
        String fileName,
        DocumentFormat format,
        int bytes,
        TextState text,
        String by,
        Instant at) {

    /** Relative to the root of the application. */
    public String address() {
        return DocumentDownloads.address(document, number);
    }
}
