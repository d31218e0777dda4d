/** Files by the SHA-256 of their content: stored once, never changed. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
