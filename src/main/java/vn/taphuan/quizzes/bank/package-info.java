/** Questions with their versions, and what quizzes of modules and final quizzes draw from them. */
@NullMarked
package vn.taphuan.quizzes.bank;

import org.jspecify.annotations.NullMarked;
