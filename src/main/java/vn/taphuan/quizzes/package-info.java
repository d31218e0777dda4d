/** Questions, and the answering of quizzes drawn from them. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "units",
            "people",
            "catalogue",
            "catalogue :: spi",
            "catalogue :: facts",
            "catalogue :: authoring",
            "catalogue :: ui",
            "classes",
            "classes :: session",
            "classes :: enrolment",
            "classes :: attendance",
            "classes :: spi"
        })
@NullMarked
package vn.taphuan.quizzes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
