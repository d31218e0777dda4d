/** The pages of classes, venues, lecturers and attendance. */
@NullMarked
package vn.taphuan.classes.ui;

import org.jspecify.annotations.NullMarked;
