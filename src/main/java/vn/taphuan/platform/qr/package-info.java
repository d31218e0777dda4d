/** Turns text into the squares of a QR code, which others draw; the library that does it stays behind this package. */
@NullMarked
@NamedInterface("qr")
package vn.taphuan.platform.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
