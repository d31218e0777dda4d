/** Home and programme of a trainee. */
@NullMarked
package vn.taphuan.learning.ui;

import org.jspecify.annotations.NullMarked;
