/** Writes papers that people go on editing in a word processor: DOCX. */
@NullMarked
@NamedInterface("office")
package vn.taphuan.platform.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
