/** Lecturers are asked whether they can hold a session, and answer without an account behind a secret link. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
