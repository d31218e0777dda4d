package vn.taphuan.catalogue.loading;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.StartRefusedException;
import vn.taphuan.platform.security.SystemWork;

/** Loads the course packages that come with the application, at each start, and reads those that authors added again. */
@Component
@Order(20)
class CourseContentLoading implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CourseContentLoading.class);

    private final CourseLoader loader;
    private final CourseStore store;

    CourseContentLoading(CourseLoader loader, CourseStore store) {
        this.loader = loader;
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        Set<String> shipped = new HashSet<>();
        for (var folder : ClasspathContent.read()) {
            shipped.add(folder.name());
            int published = SystemWork.call("course content", () -> load(folder));
            log.info("course {}: {} modules published", folder.name(), published);
        }
        store.programmes().stream()
                .filter(programme -> !shipped.contains(programme.value()))
                .forEach(programme -> SystemWork.call("course content", () -> loader.loadAgain(programme)));
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
