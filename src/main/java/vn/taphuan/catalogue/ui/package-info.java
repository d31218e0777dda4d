/** The lesson reader, the course as its authors see it, and what editors of other files of a course share with it. */
@NamedInterface("ui")
@NullMarked
package vn.taphuan.catalogue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
