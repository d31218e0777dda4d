/** Whom something that happens to a class concerns. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
