/** Final marks of the bài thu hoạch. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.finalpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
