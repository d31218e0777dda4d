/** Ids of account and unit, permission names, the units somebody may see, and who is signed in. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
