/** A quiz held for a class at its places: papers drawn in advance, opening site by site, extra time, results. */
@NamedInterface
@NullMarked
package vn.taphuan.quizzes.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
