package vn.taphuan.officialpapers.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scan to be kept, with number and date of the signed paper.
 *
 * @param mediaType as its content has shown, not as somebody said
 */
public record SignedCopyContent(
        String number, @Nullable LocalDate dated, String fileName, String mediaType, byte[] content) {}
