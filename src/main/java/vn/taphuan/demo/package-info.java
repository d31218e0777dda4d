/** Demo people, units and classes of the default run; nothing depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "units",
            "people",
            "catalogue",
            "catalogue :: adaptation",
            "catalogue :: library",
            "classes",
            "classes :: *",
            "quizzes",
            "quizzes :: *",
            "certificates",
            "certificates :: *",
            "planning",
            "officialpapers :: *",
            "reports :: *"
        })
@NullMarked
package vn.taphuan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
