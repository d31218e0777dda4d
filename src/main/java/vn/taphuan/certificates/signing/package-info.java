/** Issuing bodies, who signs for them, and the papers that authorise somebody to. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
