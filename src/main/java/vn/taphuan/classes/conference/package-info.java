/** A session held at many places at once: what each place says of itself, and all of them on one board. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
