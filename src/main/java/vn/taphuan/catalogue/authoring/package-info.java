/** Changing a course: drafts of its files, their review by another person, and their publication as new versions. */
@NamedInterface("authoring")
@NullMarked
package vn.taphuan.catalogue.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
