/** What trainees take away as files: each module's forms and its handout, made once per version and kept. */
@NamedInterface("printing")
@NullMarked
package vn.taphuan.catalogue.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
