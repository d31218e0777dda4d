/** Accounts of people: roles by unit, signing in and out, and their personal data. */
@ApplicationModule(allowedDependencies = {"platform :: *", "units"})
@NullMarked
package vn.taphuan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
