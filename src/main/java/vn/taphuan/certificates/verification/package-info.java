/** The public check of certificates. */
@NullMarked
package vn.taphuan.certificates.verification;

import org.jspecify.annotations.NullMarked;
