/** The plan of a year: what a centre means to hold, and how much of it has been approved and held. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "units",
            "catalogue",
            "classes",
            "classes :: session",
            "classes :: attendance"
        })
@NullMarked
package vn.taphuan.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
