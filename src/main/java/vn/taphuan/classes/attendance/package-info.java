/** Who was there, session by session, and who keeps the sheet at which place. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
