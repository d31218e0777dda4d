/** Certificates as Open Badges 3.0: the holder's credential as VC-JWT, and what others need to check it. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.badge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
