/** Sends messages: kept with the change that causes them, delivered after it, each once; no texts of its own. */
@NullMarked
@NamedInterface("mail")
package vn.taphuan.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
