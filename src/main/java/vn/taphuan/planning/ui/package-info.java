/** Pages of the plan of a year. */
@NullMarked
package vn.taphuan.planning.ui;

import org.jspecify.annotations.NullMarked;
