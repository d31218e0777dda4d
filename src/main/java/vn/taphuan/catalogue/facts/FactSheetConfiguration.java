package vn.taphuan.catalogue.facts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.platform.deployment.StartRefusedException;

/** Reads the fact sheet when the application starts, and refuses to start without it. */
@Configuration(proxyBeanMethods = false)
class FactSheetConfiguration {

    @Bean
    FactSheet factSheet() {
        List<CourseProblem> problems = new ArrayList<>();
        var sheet = FactSheet.shipped(problems::add);
        if (!problems.isEmpty()) {
            throw new StartRefusedException(
                    "the fact sheet has " + problems.size() + " problems, the first: " + problems.getFirst(),
                    "Correct facts.yaml and regulations.yaml under src/main/resources/content.");
        }
        return sheet;
    }
}
