/** Produced papers in Party and State layout, and the record of each one's number, date, issuing body and signed copy. */
@ApplicationModule(allowedDependencies = {"platform :: *"})
@NullMarked
package vn.taphuan.officialpapers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
