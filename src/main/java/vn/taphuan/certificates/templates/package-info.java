/** Templates of certificates: their versions, which of them is in use, and papers printed by them. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
