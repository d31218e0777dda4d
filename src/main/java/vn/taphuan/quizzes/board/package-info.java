/** What staff see of a sitting while it runs: one picture per sitting, shared by everybody who watches it. */
@NamedInterface
@NullMarked
package vn.taphuan.quizzes.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
