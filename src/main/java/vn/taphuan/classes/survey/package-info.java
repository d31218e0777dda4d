/** What trainees thought of a class once it was taught: asked by phone, answered without a name. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
