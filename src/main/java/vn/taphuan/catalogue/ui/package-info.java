/** The lesson reader, and the course as its authors see it. */
@NullMarked
package vn.taphuan.catalogue.ui;

import org.jspecify.annotations.NullMarked;
