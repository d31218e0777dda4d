/** Documents that people consult beside the lessons: papers, blank forms, training material, with their validity and all editions of their files. */
@NamedInterface("library")
@NullMarked
package vn.taphuan.catalogue.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
