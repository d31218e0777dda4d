/** The trainee's own pages, which join what other features know; no tables. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "people",
            "catalogue",
            "catalogue :: library",
            "catalogue :: authoring",
            "catalogue :: printing",
            "classes",
            "classes :: absence",
            "classes :: checkin",
            "classes :: enrolment",
            "classes :: session",
            "classes :: spi",
            "quizzes",
            "quizzes :: attempt",
            "quizzes :: sitting",
            "quizzes :: spi",
            "certificates",
            "certificates :: eligibility",
            "certificates :: register"
        })
@NullMarked
package vn.taphuan.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
