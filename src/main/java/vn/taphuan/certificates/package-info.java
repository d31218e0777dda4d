/** Certificates: who has earned one, the four steps to it, its number in the register, its paper, and its public check. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "units",
            "people",
            "catalogue",
            "classes",
            "classes :: *",
            "quizzes",
            "quizzes :: *"
        })
@NullMarked
package vn.taphuan.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
