package vn.taphuan.catalogue.library;

import java.util.Locale;

/** The kinds of files that the library takes. */
public enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PNG("image/png"),
    JPG("image/jpeg"),
    SVG("image/svg+xml"),
    TXT("text/plain;charset=UTF-8"),
    MD("text/markdown;charset=UTF-8");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    boolean picture() {
        return this == PNG || this == JPG;
    }
}
