/** What a person sees of quizzes: the light pages with their API, and the own results. */
@NullMarked
package vn.taphuan.quizzes.ui;

import org.jspecify.annotations.NullMarked;
