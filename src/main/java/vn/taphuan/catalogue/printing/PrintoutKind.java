package vn.taphuan.catalogue.printing;

import java.util.Locale;

/** What kind of file. */
public enum PrintoutKind {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    PrintoutKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
