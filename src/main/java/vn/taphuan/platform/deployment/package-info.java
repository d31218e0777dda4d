/** How this installation runs: demo or real, on the embedded or an external database, under which public address; and what that forbids. */
@NullMarked
@NamedInterface("deployment")
package vn.taphuan.platform.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
