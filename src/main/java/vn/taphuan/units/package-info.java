/** Organisational units through time: validity, successors, homonyms, and political centres with the units that they serve. */
@ApplicationModule(allowedDependencies = "platform :: *")
@NullMarked
package vn.taphuan.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
