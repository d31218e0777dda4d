/** Keys that seal certificates and sign what is checked without a network: made, rotated, told stolen, published. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
