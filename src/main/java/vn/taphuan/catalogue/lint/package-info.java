/** Looks over course content for what is not wrong enough to refuse it, and for what is. */
@NullMarked
package vn.taphuan.catalogue.lint;

import org.jspecify.annotations.NullMarked;
