package vn.taphuan.catalogue.loading;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.StartRefusedException;
import vn.taphuan.platform.security.SystemWork;

/** Loads the course packages that come with the application, at each start. */
@Component
@Order(20)
class CourseContentLoading implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CourseContentLoading.class);

    private final CourseLoader loader;

    CourseContentLoading(CourseLoader loader) {
        this.loader = loader;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        for (var folder : ClasspathContent.read()) {
            int published = SystemWork.call("course content", () -> load(folder));
            log.info("course {}: {} modules published", folder.name(), published);
        }
    }

    private int load(CourseFolder folder) {
        try {
            return loader.load(folder);
        } catch (CoursePackageException wrong) {
            throw new StartRefusedException(
                    String.valueOf(wrong.getMessage()),
                    "Correct these files under src/main/resources/content (docs/formats/course-package.md); nothing was changed.");
        }
    }
}
