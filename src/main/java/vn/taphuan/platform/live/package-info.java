/** Pictures of something that goes on: taken at most once per second, one for all who watch. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
