/** Who can teach which training module: own people and guests. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.lecturer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
