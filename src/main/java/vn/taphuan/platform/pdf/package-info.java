/** Prints papers as tagged, archivable PDF with embedded fonts; iText stays behind this package. */
@NullMarked
@NamedInterface("pdf")
package vn.taphuan.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
