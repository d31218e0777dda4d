/** Who changed what, when, from what to what, and why, written in the same transaction. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
