package vn.taphuan.quizzes.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.QuizSubject.OfSitting;
import vn.taphuan.quizzes.SittingId;

/** What quiz pages say of what a quiz is about; asked for by everybody in the same minutes, so kept for one. */
@Component
class QuizTitles {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    /**
     * @param address of the page from which one comes to the quiz, from the root
     * @param lessons titles of the lessons that can be read now
     */
    record Titles(String title, String address, Map<LessonId, String> lessons) {}

    private static final Titles UNKNOWN = new Titles("", "/", Map.of());

    private final Programmes programmes;
    private final Cache<QuizSubject, Titles> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    QuizTitles(Programmes programmes) {
        this.programmes = programmes;
    }

    Titles of(QuizSubject subject) {
        return kept.get(subject, this::load);
    }

    private Titles load(QuizSubject subject) {
        return switch (subject) {
            case OfModule(ModuleCode module) -> ofModule(module);
            case OfClass(ClassId _, ProgrammeCode programme) -> ofProgramme(programme);
            case OfSitting(SittingId _, QuizSubject about) -> load(about);
        };
    }

    private Titles ofProgramme(ProgrammeCode code) {
        Map<LessonId, String> lessons = new HashMap<>();
        programmes.modules(code).stream()
                .flatMap(module -> programmes.content(module.version()).stream())
                .flatMap(content -> content.lessons().stream())
                .forEach(lesson -> lessons.put(lesson.id(), lesson.title()));
        return new Titles(
                programmes.find(code).map(ProgrammeSummary::title).orElse(""),
                "/" + ClassesNavigation.MINE,
                Map.copyOf(lessons));
    }

    private Titles ofModule(ModuleCode module) {
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
