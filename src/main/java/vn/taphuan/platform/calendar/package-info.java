/** Writes calendar files (iCalendar, RFC 5545) that other programs read; the library for it stays here. */
@NamedInterface("calendar")
@NullMarked
package vn.taphuan.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
