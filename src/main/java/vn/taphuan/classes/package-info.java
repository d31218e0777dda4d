/** Classes that a centre holds: from the plan through approval, enrolment, attendance and final papers to the finished class. */
@ApplicationModule(allowedDependencies = {"platform :: *", "units", "people", "catalogue"})
@NullMarked
package vn.taphuan.classes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
