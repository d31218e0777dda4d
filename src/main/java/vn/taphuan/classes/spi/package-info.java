/** What features further down may add to a class. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
