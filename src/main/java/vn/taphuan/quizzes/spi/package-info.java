/** What features further down tell the quizzes. */
@NamedInterface
@NullMarked
package vn.taphuan.quizzes.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
