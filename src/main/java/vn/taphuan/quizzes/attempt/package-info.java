/** One person answering a frozen copy of a quiz: drawing, saving, timing, scoring, results. */
@NamedInterface
@NullMarked
package vn.taphuan.quizzes.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
