/** Issuing bodies, who signs for them, and the papers that authorise somebody to. */
@NullMarked
package vn.taphuan.certificates.signing;

import org.jspecify.annotations.NullMarked;
