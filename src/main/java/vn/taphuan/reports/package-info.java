/** Read-only answers across features, and class papers that need several of them. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "officialpapers",
            "officialpapers :: *",
            "units",
            "people",
            "catalogue",
            "catalogue :: library",
            "classes",
            "classes :: *",
            "certificates :: eligibility",
            "certificates :: signing",
            "certificates :: document"
        })
@NullMarked
package vn.taphuan.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
