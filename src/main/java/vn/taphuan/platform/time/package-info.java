/** The one clock of the platform and its time zone. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
