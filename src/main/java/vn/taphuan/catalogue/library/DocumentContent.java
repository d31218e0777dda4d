package vn.taphuan.catalogue.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;

/**
 * What an author says of a document.
 *
 * @param module none for one that belongs to the whole programme
 * @param number as it stands on the paper, for instance {@code 20-CT/TW}
 * @param regulation id of the regulation that the document is, for instance {@code V-02}
 * @param validTo the last day
 */
public record DocumentContent(
        ProgrammeCode programme,
        @Nullable ModuleCode module,
        DocumentKind kind,
        String title,
        @Nullable String number,
        @Nullable LocalDate issued,
        @Nullable String issuer,
        @Nullable String regulation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {}
