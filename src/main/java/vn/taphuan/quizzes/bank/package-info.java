/** Questions with their versions, and what a module's quiz draws from them. */
@NullMarked
package vn.taphuan.quizzes.bank;

import org.jspecify.annotations.NullMarked;
