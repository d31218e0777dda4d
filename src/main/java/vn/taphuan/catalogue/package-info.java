/** Programmes, their training modules with lessons in frozen versions, and how far each person has read. */
@ApplicationModule(allowedDependencies = {"platform :: *", "units"})
@NullMarked
package vn.taphuan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
