/** Half-days to which somebody cannot come: what he says beforehand, and which session makes up for one that he missed. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
