package vn.taphuan.catalogue.printing;

import java.util.List;
import vn.taphuan.catalogue.ContentVersionId;

/**
 * What one version of a module gives to take away.
 *
 * @param handout whether there is a handout: a module without lessons has none
 */
public record ModulePrintouts(
        ContentVersionId version, List<FormPrintout> forms, java.util.Optional<FilePrintout> handout) {

    public ModulePrintouts {
        forms = List.copyOf(forms);
    }

    /** A form with its two files. */
    public record FormPrintout(
            String id, String title, String use, boolean proposed, FilePrintout docx, FilePrintout pdf) {}

    /**
     * A file to download.
     *
     * @param address relative to the root of the application
     * @param bytes its size; 0 until it is made for the first time
     */
    public record FilePrintout(String address, int bytes) {}
}
