/** How other features read their part of a course package. */
@NamedInterface("spi")
@NullMarked
package vn.taphuan.catalogue.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
