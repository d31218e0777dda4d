/** Identifiers, many rows at once, and the repetition of work that lost a race in the database. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
