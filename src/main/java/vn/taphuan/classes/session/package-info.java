/** Training classes with their dated half-day sessions, each at one or more places, and the way from draft to finished. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
