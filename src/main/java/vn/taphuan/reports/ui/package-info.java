/** The pages of class papers. */
@NullMarked
package vn.taphuan.reports.ui;

import org.jspecify.annotations.NullMarked;
