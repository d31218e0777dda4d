/** The way of a class's certificates from the proposal through check and signature to the release. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.issuing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
