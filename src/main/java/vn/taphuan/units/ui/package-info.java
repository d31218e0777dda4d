/** The pages about units: the list through time, one unit with what came before and after it. */
@NullMarked
package vn.taphuan.units.ui;

import org.jspecify.annotations.NullMarked;
