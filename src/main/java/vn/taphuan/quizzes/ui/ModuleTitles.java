package vn.taphuan.quizzes.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;

/** What quiz pages say of a module; asked for by everybody in the same minutes, so kept for one. */
@Component
class ModuleTitles {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    /** @param address of the module's page, from the root */
    record Titles(String title, String address, Map<LessonId, String> lessons) {}

    private static final Titles UNKNOWN = new Titles("", "/", Map.of());

    private final Programmes programmes;
    private final Cache<ModuleCode, Titles> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    ModuleTitles(Programmes programmes) {
        this.programmes = programmes;
    }

    Titles of(ModuleCode module) {
        return kept.get(module, this::load);
    }

    private Titles load(ModuleCode module) {
        return programmes
                .module(module)
                .map(found -> new Titles(
                        found.title(),
                        "/" + CatalogueNavigation.programme(found.programme(), module),
                        programmes
                                .content(found.version())
                                .map(content -> content.lessons().stream()
                                        .collect(Collectors.toUnmodifiableMap(LessonSummary::id, LessonSummary::title)))
                                .orElse(Map.of())))
                .orElse(UNKNOWN);
    }
}
