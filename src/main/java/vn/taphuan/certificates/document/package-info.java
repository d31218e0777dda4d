/** Prints a certificate as PDF from data that no longer changes. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
