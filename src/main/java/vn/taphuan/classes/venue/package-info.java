/** Venues and their rooms, where classes are held and connected sites sit. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
