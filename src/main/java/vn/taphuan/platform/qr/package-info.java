/** Turns text into the squares of a QR code, which others draw; ZXing stays behind this package. */
@NullMarked
@NamedInterface("qr")
package vn.taphuan.platform.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
