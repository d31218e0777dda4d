/** Who takes part in a class, at which of its places, within its seats. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
