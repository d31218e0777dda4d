/** Forms to fill in, each part of a module's version: reading them from the course package and drawing them as DOCX and PDF. */
@NamedInterface("forms")
@NullMarked
package vn.taphuan.catalogue.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
