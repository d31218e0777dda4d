/** What every feature shares; knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.taphuan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
