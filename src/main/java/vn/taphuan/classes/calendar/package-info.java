/** What planning goes by in the whole province: days off by decision, hours by road between units, and what is taken for granted. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
