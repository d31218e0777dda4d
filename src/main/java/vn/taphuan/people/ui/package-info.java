/** The pages about people: lists, one person, one's own account. */
@NullMarked
package vn.taphuan.people.ui;

import org.jspecify.annotations.NullMarked;
