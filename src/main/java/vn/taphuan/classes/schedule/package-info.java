/** When a class is held, through time: each version that was published, the draft of the next one, and the calendar of a centre. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
