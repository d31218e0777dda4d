/** People check in to a half-day by themselves, by the code on the hall's screen, or with their card at the clerk's phone. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
